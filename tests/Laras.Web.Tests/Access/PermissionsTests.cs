using Laras.Web.Access;
using Laras.Web.Tests.Layout;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Laras.Web.Tests.Access;

public sealed class PermissionsTests
{
    [Fact]
    public async Task Every_route_has_its_row_and_every_row_its_route()
    {
        var (store, _, _) = await RunningDesk.PrepareAsync(demonstration: true);
        await using var app = LarasApp.Build(["--port", "0"], store);
        var mapped = ((IEndpointRouteBuilder)app)
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(route => !route.StartsWith("/_", StringComparison.Ordinal))
            .ToHashSet();

        Assert.Empty(mapped.Except(Permissions.Routes));
        Assert.Empty(Permissions.Routes.Except(mapped));
    }

    [Theory]
    [InlineData(Role.Employee, "/meja/ringkasan", Reach.Nobody)]
    [InlineData(Role.Leader, "/meja/ringkasan", Reach.Region)]
    [InlineData(Role.Employee, "/meja/pegawai", Reach.SelfAndStaff)]
    [InlineData(Role.Personnel, "/meja/pegawai", Reach.Region)]
    [InlineData(Role.Leader, "/meja/belum-ada", Reach.Nobody)]
    public void A_role_reaches_as_far_as_its_row_and_a_route_without_row_opens_for_nobody(
        Role role,
        string route,
        Reach expected
    ) => Assert.Equal(expected, Permissions.ReachOf(role, route));
}
