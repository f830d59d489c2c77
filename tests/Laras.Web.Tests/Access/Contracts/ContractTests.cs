using Laras.Web.Access.Contracts;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Access.Contracts;

public sealed class ContractTests
{
    /// <summary>When the contract grows on purpose before its month: run the test with LARAS_TULIS_KONTRAK=ya, then the build of the phone.</summary>
    private const string WriteVariable = "LARAS_TULIS_KONTRAK";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_program_offers_is_what_was_published()
    {
        await using var desk = await RunningDesk.StartAsync();
        using var answer = await desk.GetAsync($"/api/contracts/{Contract.Name}.json");
        var offered = (await answer.Content.ReadAsStringAsync(Token)).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(WriteVariable) is not null)
        {
            await File.WriteAllTextAsync(PublishedPath(), offered, Token);
        }

        Assert.Equal(await File.ReadAllTextAsync(PublishedPath(), Token), offered);
    }

    private static string PublishedPath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Laras.slnx")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "docs", "kontrak", $"{Contract.Name}.openapi.json");
    }
}
