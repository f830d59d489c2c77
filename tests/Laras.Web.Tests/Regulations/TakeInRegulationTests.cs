using Laras.Web.Regulations;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Regulations;

public sealed class TakeInRegulationTests
{
    private static readonly StoppedClock Clock = new(new(2026, 5, 3, 23, 42, 0, DateTimeKind.Utc));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_folder_is_taken_in_once_and_its_text_reads_the_same_again(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();

        var first = await TakeInRegulation.RunAsync(db, RegulationFolders.NusaLaras, Clock, Token);
        var again = await TakeInRegulation.RunAsync(db, RegulationFolders.NusaLaras, Clock, Token);

        Assert.Empty(first.Problems);
        Assert.Equal((true, false, first.Hash), (first.IsNew, again.IsNew, again.Hash));
        var stored = await db.Regulations.SingleAsync(Token);
        var files = RegulationText.Read(stored.Files);
        Assert.Equal("Perbup 12/2026 tentang", string.Join(' ', stored.Title.Split(' ').Take(3)));
        Assert.Equal(stored.Hash, RegulationText.HashOf(files));
        Assert.Equal(RegulationFolder.Read(RegulationFolders.NusaLaras).Files, files);
    }

    [Fact]
    public void A_line_that_moves_to_the_next_file_makes_another_hash()
    {
        var one = new Dictionary<string, string> { ["a.yaml"] = "x", ["b.yaml"] = "yz" };
        var other = new Dictionary<string, string> { ["a.yaml"] = "xy", ["b.yaml"] = "z" };
        var turned = new Dictionary<string, string> { ["b.yaml"] = "yz", ["a.yaml"] = "x" };

        Assert.NotEqual(RegulationText.HashOf(one), RegulationText.HashOf(other));
        Assert.Equal(RegulationText.HashOf(one), RegulationText.HashOf(turned));
    }

    [Fact]
    public async Task A_regulation_whose_case_does_not_come_out_is_refused()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();

        var answer = await TakeInRegulation.RunAsync(db, RegulationFolders.Flat(100_000, "98000"), Clock, Token);

        var problem = Assert.Single(answer.Problems);
        Assert.StartsWith("Kasus \"Sehari tanpa keterangan\": Diterima: seharusnya 98000", problem, default);
        Assert.Null(answer.Hash);
        Assert.Equal(0, await db.Regulations.CountAsync(Token));
    }

    [Fact]
    public async Task A_regulation_that_does_not_read_is_refused_with_all_its_problems()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var files = RegulationFolders.Flat(100_000).Files.ToDictionary();
        files["2-lagi.yaml"] = """
            bab: Lagi
            bulan:
              satu: { ialah: "dibayar + 1 menit", pasal: Pasal 9 }
              dua: { ialah: "tak_ada", pasal: Pasal 9 }
            """;

        var answer = await TakeInRegulation.RunAsync(db, RegulationFolder.Parse("rusak", files), Clock, Token);

        Assert.Equal(2, answer.Problems.Count(problem => problem.StartsWith("2-lagi.yaml", default)));
        Assert.Equal(0, await db.Regulations.CountAsync(Token));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();

        var answer = await TakeInRegulation.RunAsync(db, "tak-ada", Clock, Token);

        Assert.Equal("Folder tak-ada tidak ditemukan.", Assert.Single(answer.Problems));
    }

    [Theory]
    [InlineData(1, "berlaku sejak 1 Februari 2026, jadi tidak bisa dipakai mulai Januari 2026.")]
    [InlineData(2, null)]
    public async Task A_regulation_does_not_rule_before_its_own_day(int month, string? refusal)
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var hash = (await TakeInRegulation.RunAsync(db, RegulationFolders.Flat(100_000), Clock, Token)).Hash!;

        var problems = await PutRegulationInForce.RunAsync(db, new(hash, new(2026, month), "Kabag"), Clock, Token);

        Assert.Equal(refusal is null ? 0 : 1, problems.Count);
        Assert.All(problems, problem => Assert.EndsWith(refusal!, problem, default));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_month_is_ruled_by_the_latest_decision_of_the_latest_first_month(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var hashes = new List<string>();
        foreach (var (amount, from) in new[] { (1_000_000, 2), (2_000_000, 4), (3_000_000, 2) })
        {
            var hash = (await TakeInRegulation.RunAsync(db, RegulationFolders.Flat(amount), Clock, Token)).Hash!;
            Assert.Empty(await PutRegulationInForce.RunAsync(db, new(hash, new(2026, from), "Kabag"), Clock, Token));
            hashes.Add(hash);
        }

        async Task<string?> RuleOf(int month) =>
            (await RegulationsInForce.ForMonthAsync(db, new(2026, month), Token))?.Hash;

        Assert.Null(await RuleOf(1));
        Assert.Equal(hashes[2], await RuleOf(2));
        Assert.Equal(hashes[2], await RuleOf(3));
        Assert.Equal(hashes[1], await RuleOf(4));
        Assert.Equal(hashes[1], await RuleOf(12));
    }

    [Fact]
    public async Task A_text_is_compiled_once()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var hash = (await TakeInRegulation.RunAsync(db, RegulationFolders.Flat(123_000), Clock, Token)).Hash!;

        var first = await RegulationsInForce.ByHashAsync(db, hash, Token);
        var again = await RegulationsInForce.ByHashAsync(db, hash, Token);

        Assert.Same(first, again);
        Assert.Null(await RegulationsInForce.ByHashAsync(db, "tak ada", Token));
    }
}
