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
        await using var desk = await RunningDesk.StartAsync();
        var mapped = desk.Routes;
        var asked = mapped.SelectMany(AddressesOf).ToHashSet();

        Assert.All(
            mapped.Select(AddressesOf),
            addresses => Assert.NotEmpty(addresses.Intersect(Permissions.Addresses))
        );
        Assert.Empty(Permissions.Addresses.Except(asked));
    }

    private static IReadOnlyList<string> AddressesOf(RouteEndpoint endpoint) =>
        [
            .. endpoint
                .Metadata.GetRequiredMetadata<IHttpMethodMetadata>()
                .HttpMethods.Select(method => Permissions.AddressOf(method, endpoint.RoutePattern.RawText!)),
        ];

    [Theory]
    [InlineData(Role.Employee, "GET /meja/ringkasan", Reach.Nobody)]
    [InlineData(Role.Leader, "GET /meja/ringkasan", Reach.Region)]
    [InlineData(Role.Employee, "GET /meja/pegawai", Reach.Self)]
    [InlineData(Role.Superior, "GET /meja/pegawai", Reach.Staff)]
    [InlineData(Role.Superior, "GET /meja/pegawai/{number}/{monthText}/slip", Reach.Nobody)]
    [InlineData(Role.Personnel, "GET /meja/pegawai", Reach.Region)]
    public void A_role_reaches_as_far_as_its_row(Role role, string address, Reach expected) =>
        Assert.Equal(expected, Permissions.Find(address)!.For(role));

    [Fact]
    public void An_address_without_row_opens_for_nobody() => Assert.Null(Permissions.Find("GET /meja/belum-ada"));
}
