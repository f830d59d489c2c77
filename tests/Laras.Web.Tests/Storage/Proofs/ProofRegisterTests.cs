using Laras.Core;
using Laras.Core.Journal;
using Laras.Web.Storage;
using Laras.Web.Storage.Proofs;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Storage.Proofs;

public sealed class ProofRegisterTests
{
    private static readonly FixedTime Time = FixedTime.Monday;
    private static readonly ProofSecret Secret = new(Enumerable.Repeat((byte)7, ProofSecret.Length).ToArray());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_slip_has_one_code_however_often_it_is_printed(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var slip = await StoredSlip.AddAsync(db);

        var codes = new HashSet<ProofCode> { await CodeAsync(db, slip), await CodeAsync(db, slip) };

        var stored = await db.ProofCodes.SingleAsync(Token);
        Assert.Equal(Assert.Single(codes).Signed, stored.Code);
        Assert.Equal((ProofKind.Slip, slip.Run, slip.Person), (stored.Kind, stored.OfId, stored.EmployeeId));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Pages_that_ask_together_get_the_same_code(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        StoredSlip slip;
        await using (var db = database.Open())
        {
            slip = await StoredSlip.AddAsync(db);
        }

        var codes = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async _ =>
                {
                    await using var db = database.Open();
                    return await CodeAsync(db, slip);
                })
        );

        Assert.Single(codes.Distinct());
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_code_is_found_again_and_the_record_behind_it_is_untouched(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var slip = await StoredSlip.AddAsync(db);

        var found = await ProofRegister.FindAsync(db, Secret, await CodeAsync(db, slip), Token);

        Assert.True(found!.IsUntouched);
        Assert.Equal(slip.Run, found.Proof.OfId);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task One_rupiah_more_in_the_table_no_longer_fits_the_code_on_the_paper(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var slip = await StoredSlip.AddAsync(db);
        var code = await CodeAsync(db, slip);

        await Tampering.UnguardAsync(db, "slips");
        await db.Slips.ExecuteUpdateAsync(set => set.SetProperty(row => row.Net, StoredSlip.Net + 1), Token);

        Assert.False((await ProofRegister.FindAsync(db, Secret, code, Token))!.IsUntouched);
    }

    [Fact]
    public async Task A_code_that_was_moved_to_another_person_fits_neither()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var slip = await StoredSlip.AddAsync(db);
        var other = await StoredSlip.AddAsync(db, slip.Run);
        var code = await CodeAsync(db, slip);

        await Tampering.UnguardAsync(db, "proof_codes");
        await db.ProofCodes.ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployeeId, other.Person), Token);

        Assert.False((await ProofRegister.FindAsync(db, Secret, code, Token))!.IsUntouched);
    }

    [Fact]
    public async Task Without_the_regions_secret_nobody_makes_its_codes()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var slip = await StoredSlip.AddAsync(db);
        var code = await CodeAsync(db, slip);

        ProofSecret elsewhere = new(new byte[ProofSecret.Length]);
        var other = await ProofRegister.CodeAsync(db, elsewhere, ProofKind.Slip, slip.Run, slip.Person, Time, Token);

        Assert.NotEqual(code, other);
        Assert.False((await ProofRegister.FindAsync(db, Secret, other!.Value, Token))!.IsUntouched);
    }

    [Fact]
    public async Task The_secret_lies_beside_the_data_and_stays_the_same()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var folder = Assert.IsType<DataStore.Folder>(database.Store).Path;

        var first = ProofSecret.Of(db)!.Bytes.ToArray();

        Assert.Equal(first, ProofSecret.Of(db)!.Bytes.ToArray());
        Assert.Equal(first, await File.ReadAllBytesAsync(Path.Combine(folder, ProofSecret.FileName), Token));
        Assert.Equal(ProofSecret.Length, first.Length);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_code_that_was_never_given_is_not_found(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var slip = await StoredSlip.AddAsync(db);
        await CodeAsync(db, slip);

        Assert.Null(await ProofRegister.FindAsync(db, Secret, ProofCode.Of(new byte[32]), Token));
        Assert.Null(await ProofRegister.CodeAsync(db, Secret, ProofKind.Slip, slip.Run, EmployeeId.New(), Time, Token));
    }

    private static async Task<ProofCode> CodeAsync(LarasDb db, StoredSlip slip) =>
        (await ProofRegister.CodeAsync(db, Secret, ProofKind.Slip, slip.Run, slip.Person, Time, Token))!.Value;
}
