using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Access.Safety;
using Laras.Web.Organisation;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Access;

public sealed class DemonstrationFenceTests
{
    private static readonly Region Contoh = new()
    {
        Name = "Kabupaten Nusa Laras (contoh)",
        Zone = Zone.Wita,
        IsDemonstration = true,
    };

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://127.0.0.1:5080;http://[::1]:5080")]
    public void The_demonstration_starts_on_its_own_machine(string urls) => DemonstrationFence.Check(Contoh, urls);

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.1.7:5080")]
    [InlineData("http://laras.example:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:5081")]
    [InlineData("http://127.0.0.1.jahat.example:5080")]
    public void The_demonstration_refuses_to_start_on_a_network(string urls)
    {
        var refusal = Assert.Throws<OpenOnNetworkException>(() => DemonstrationFence.Check(Contoh, urls));
        Assert.Contains("hanya boleh di komputer ini", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_real_town_may_be_served_to_its_network() =>
        DemonstrationFence.Check(Contoh with { IsDemonstration = false }, "http://0.0.0.0:5080");

    [Fact]
    public async Task The_application_itself_asks_before_it_listens()
    {
        var (store, folder, _) = await RunningDesk.PrepareAsync(demonstration: true);

        Assert.Throws<OpenOnNetworkException>(() => LarasApp.Build(["--urls", "http://0.0.0.0:0"], store));

        Directory.Delete(folder, recursive: true);
    }
}
