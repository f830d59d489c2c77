using Laras.Core;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Storage.Journal.Sealing;
using Laras.Web.Tests.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Taps.Ledger;

/// <summary>On PostgreSQL a commit of the ledger does not wait for the disk; its flush does, and answers for all before it.</summary>
public sealed class PostgresLedgerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_flush_by_any_lane_the_log_of_the_server_is_on_the_disk_as_far_as_the_commit()
    {
        await using var town = await KeptTown.OpenAsync("postgres");
        using var signer = new ReceiptSigner(town.Keys);
        await using var db = town.Open();
        await signer.RegisterAsync(db, TimeProvider.System, Token);
        using var seal = new SealBatch(town.Store, signer, TimeProvider.System);
        using var ledger = LedgerStore.Open(town.Store, seal);
        using var phone = new TestPhone(EmployeeId.New(), TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());

        // The server writes its log by itself now and then, so one round alone would show little.
        for (var round = 0; round < 5 * FlushCommits.Lanes; round++)
        {
            ledger.Write(phone.Rows([phone.Tap()]), new Placed[1]);
            var committed = await db
                .Database.SqlQuery<string>($"""SELECT pg_current_wal_insert_lsn()::text AS "Value" """)
                .SingleAsync(Token);

            ledger.Flush(round % FlushCommits.Lanes);

            Assert.True(
                await db
                    .Database.SqlQuery<bool>(
                        $"""SELECT pg_current_wal_flush_lsn() >= {committed}::pg_lsn AS "Value" """
                    )
                    .SingleAsync(Token)
            );
        }

        Assert.Equal(5 * FlushCommits.Lanes, await db.ReceivedTaps.CountAsync(Token));
    }
}
