using System.Text.Json;
using Laras.Web.Access;
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

    /// <summary>The phone knows the server by the published document alone; its types are generated from it.</summary>
    [Fact]
    public async Task Everything_that_the_phone_asks_for_is_in_the_document()
    {
        using var published = JsonDocument.Parse(await File.ReadAllTextAsync(PublishedPath(), Token));
        var offered = published
            .RootElement.GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path =>
                path.Value.EnumerateObject().Select(verb => $"{verb.Name.ToUpperInvariant()} {path.Name}")
            )
            .ToHashSet();

        var asked = Permissions
            .Rows.Select(row => row.Address)
            .Where(address =>
                Prefixes.Any(prefix => address.Split(' ')[1].StartsWith(prefix, StringComparison.Ordinal))
            )
            // A document names a value without its kind.
            .Select(address => address.Replace(":guid}", "}", StringComparison.Ordinal))
            .ToList();

        Assert.Contains("POST /api/clock-events", asked);
        Assert.Empty(asked.Except(offered));
    }

    private static readonly string[] Prefixes = ["/api/saku/", "/api/clock-events"];

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
