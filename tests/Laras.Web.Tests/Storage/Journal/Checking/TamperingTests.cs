using System.Data.Common;
using FsCheck;
using FsCheck.Fluent;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Laras.Web.Storage.Journal.Checking;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Xunit;

namespace Laras.Web.Tests.Storage.Journal.Checking;

/// <summary>
/// Hands that reach past the program and do one thing at random to one row of any table: whatever it is, it is found and
/// the table is named.
/// </summary>
public sealed class TamperingTests
{
    private const int Tries = 400;
    private const int TriesOnPostgres = 60;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private enum Deed
    {
        FlipBit,
        Delete,
        Truncate,
        Copy,
        Exchange,
    }

    /// <summary>Numbers that choose: what is done, in which table, to which row and column, with which bit.</summary>
    private sealed record Choice(Deed Deed, int Table, int Row, int Column, int Bit);

    private static readonly Arbitrary<Choice> Choices = (
        from deed in Gen.Elements(Enum.GetValues<Deed>())
        from table in Gen.Choose(0, 1_000_000)
        from row in Gen.Choose(0, 1_000_000)
        from column in Gen.Choose(0, 1_000_000)
        from bit in Gen.Choose(0, 1_000_000)
        select new Choice(deed, table, row, column, bit)
    ).ToArbitrary();

    [Fact]
    public async Task Whatever_is_done_to_one_row_of_a_file_is_found_and_named()
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        await town.LiveAsync();
        var kept = await KeptAsync(town);
        await town.TamperAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        var original = ((DataStore.Folder)town.Store).FilePath;
        var done = 0;

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Tries),
            Prop.ForAll(
                Choices,
                choice =>
                {
                    var folder = Directory.CreateTempSubdirectory("laras-rusak-").FullName;
                    var copy = new DataStore.Folder(folder);
                    File.Copy(original, copy.FilePath);
                    return Run(async () =>
                    {
                        var hurt = await HurtAsync(copy, choice);
                        done += hurt is null ? 0 : 1;
                        var isFound = hurt is null || IsFound(await KeptTown.CheckAsync(copy, kept), hurt);
                        SqliteConnection.ClearAllPools();
                        Directory.Delete(folder, recursive: true);
                        return isFound;
                    });
                }
            )
        );

        Assert.True(done > Tries / 2, $"Only {done} of {Tries} deeds could be done.");
    }

    [Fact]
    public async Task Whatever_the_master_of_a_server_does_to_one_row_is_found_and_named()
    {
        await using var town = await KeptTown.OpenAsync("postgres");
        await town.LiveAsync();
        var kept = await KeptAsync(town);
        var done = 0;

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(TriesOnPostgres),
            Prop.ForAll(
                Choices,
                choice =>
                    Run(async () =>
                    {
                        await using var db = town.Open();
                        await using var transaction = await db.Database.BeginTransactionAsync(Token);
                        var hurt = await HurtAsync(db, choice);
                        if (hurt is null)
                        {
                            return true;
                        }

                        done++;
                        await using var source = StoredRows.Within(db);
                        var request = new CheckJournal.Request([kept], new HashSet<string>());
                        var report = await CheckJournal.RunAsync(source, db, request, KeptTown.Later, Token);
                        return IsFound(report, hurt);
                    })
            )
        );

        Assert.Equal(0, (await town.CheckAsync(kept)).Findings.Count);
        Assert.True(done > TriesOnPostgres / 2, $"Only {done} of {TriesOnPostgres} deeds could be done.");
    }

    private static bool Run(Func<Task<bool>> deed) => Task.Run(deed).GetAwaiter().GetResult();

    private static async Task<KeptHead> KeptAsync(KeptTown town)
    {
        var head = await town.HeadAsync();
        return new(head.Size, head.Root.ToString());
    }

    private static bool IsFound(CheckJournal.Report report, string table)
    {
        var named = report.Findings.Kept.Select(finding => finding.Table).ToList();
        // In the journal itself a wrong leaf, entry and head can look like each other.
        return table.StartsWith("journal_", StringComparison.Ordinal)
            ? named.Count > 0 && named[0].StartsWith("journal_", StringComparison.Ordinal)
            : named.Count > 0 && named.All(name => name == table);
    }

    private static async Task<string?> HurtAsync(DataStore store, Choice choice)
    {
        await using var db = store.Open();
        return await HurtAsync(db, choice);
    }

    /// <summary>The table that was hurt; null when the choice could not be done.</summary>
    private static async Task<string?> HurtAsync(LarasDb db, Choice choice)
    {
        await KeptTown.TamperAsync(db, "SELECT 1");
        var shapes = ExportJournal.Tables(db);
        var filled = new List<RowShape>();
        foreach (var shape in shapes)
        {
            if ((long)(await OneAsync(db, $"SELECT count(*) FROM {shape.Table}"))! > 0)
            {
                filled.Add(shape);
            }
        }

        var chosen = filled[choice.Table % filled.Count];
        try
        {
            return await HurtAsync(db, chosen, choice) ? chosen.Table : null;
        }
        catch (DbException)
        {
            // The engine itself refused such a value.
            return null;
        }
    }

    private static async Task<bool> HurtAsync(LarasDb db, RowShape shape, Choice choice)
    {
        var rows = Convert.ToInt32(await OneAsync(db, $"SELECT count(*) FROM {shape.Table}"));
        var place = db.Database.IsSqlite() ? string.Join(", ", shape.Key.Select(Quoted)) : "ctid";
        string Row(int number) =>
            $"({place}) = (SELECT {place} FROM {shape.Table} ORDER BY {string.Join(", ", shape.Key.Select(Quoted))} LIMIT 1 OFFSET {number})";
        var row = choice.Row % rows;
        var columns = shape.Columns.Select(column => column.Name).ToList();
        switch (choice.Deed)
        {
            case Deed.Delete:
                return await DoAsync(db, $"DELETE FROM {shape.Table} WHERE {Row(row)}");
            case Deed.Truncate:
                var order = string.Join(", ", shape.Key.Select(Quoted));
                return await DoAsync(
                    db,
                    $"DELETE FROM {shape.Table} WHERE ({order}) IN (SELECT {order} FROM {shape.Table} ORDER BY {order} LIMIT {rows} OFFSET {row})"
                );
            case Deed.Copy:
                return await CopyAsync(db, shape, Row(row));
            case Deed.Exchange when rows > 1:
                var other = (row + 1 + (choice.Bit % (rows - 1))) % rows;
                var column = columns[choice.Column % columns.Count];
                return await ExchangeAsync(db, shape, column, Row(row), Row(other));
            case Deed.Exchange:
                return false;
            default:
                return await FlipAsync(db, shape, columns[choice.Column % columns.Count], Row(row), choice.Bit);
        }
    }

    /// <summary>The same row once more, under another key.</summary>
    private static Task<bool> CopyAsync(LarasDb db, RowShape shape, string where)
    {
        var key = shape.Columns.First(column => column.Name == shape.Key[0]);
        var fresh = key.Kind switch
        {
            Core.Journal.ValueKind.Uuid => $"'{Guid.CreateVersion7().ToString().ToUpperInvariant()}'"
                + (db.Database.IsSqlite() ? "" : "::uuid"),
            Core.Journal.ValueKind.Integer => $"{Quoted(key.Name)} + 1000",
            _ => $"{Quoted(key.Name)} || 'x'",
        };
        // What must be unique is made so.
        string Value(string name) =>
            name == key.Name ? fresh
            : name is "nip" or "local_id" or "entry_id" ? "NULL"
            : Quoted(name);
        var names = string.Join(", ", shape.Columns.Select(column => Quoted(column.Name)));
        var values = string.Join(", ", shape.Columns.Select(column => Value(column.Name)));
        return DoAsync(db, $"INSERT INTO {shape.Table} ({names}) SELECT {values} FROM {shape.Table} WHERE {where}");
    }

    private static async Task<bool> ExchangeAsync(LarasDb db, RowShape shape, string column, string one, string other)
    {
        if (shape.Key.Contains(column))
        {
            return false;
        }

        var first = await OneAsync(db, $"SELECT {Quoted(column)} FROM {shape.Table} WHERE {one}");
        var second = await OneAsync(db, $"SELECT {Quoted(column)} FROM {shape.Table} WHERE {other}");
        if (Equals(first, second) || (first is byte[] here && second is byte[] there && here.SequenceEqual(there)))
        {
            return false;
        }

        return await DoAsync(db, $"UPDATE {shape.Table} SET {Quoted(column)} = @value WHERE {one}", second)
            && await DoAsync(db, $"UPDATE {shape.Table} SET {Quoted(column)} = @value WHERE {other}", first);
    }

    private static async Task<bool> FlipAsync(LarasDb db, RowShape shape, string column, string where, int bit)
    {
        var name = Quoted(column);
        var value = await OneAsync(db, $"SELECT {name} FROM {shape.Table} WHERE {where}");
        var set = db.Database.IsSqlite() && value is string ? "CAST(@value AS TEXT)" : "@value";
        object? flipped = value switch
        {
            long number => number ^ (1L << (bit % 62)),
            int number => number ^ (1 << (bit % 30)),
            bool truth => !truth,
            string { Length: > 0 } text when db.Database.IsSqlite() => Flipped(
                System.Text.Encoding.UTF8.GetBytes(text),
                bit
            ),
            string { Length: > 0 } text => (char)(text[0] ^ (1 << (bit % 5))) + text[1..],
            byte[] { Length: > 0 } bytes => Flipped(bytes, bit),
            Guid id => new Guid(Flipped(id.ToByteArray(), bit)),
            DateTime time => time.AddMicroseconds(1 << (bit % 20)),
            DateOnly date => date.AddDays(1 << (bit % 5)),
            TimeOnly time => time.Add(TimeSpan.FromMicroseconds(1 << (bit % 20))),
            _ => null,
        };
        return flipped is not null
            && await DoAsync(db, $"UPDATE {shape.Table} SET {name} = {set} WHERE {where}", flipped);
    }

    private static byte[] Flipped(byte[] bytes, int bit)
    {
        byte[] flipped = [.. bytes];
        flipped[bit / 8 % bytes.Length] ^= (byte)(1 << (bit % 8));
        return flipped;
    }

    private static string Quoted(string name) => $"\"{name}\"";

    private static async Task<object?> OneAsync(LarasDb db, string sql)
    {
        await using var command = Command(db, sql);
        return await command.ExecuteScalarAsync(Token);
    }

    private static async Task<bool> DoAsync(LarasDb db, string sql, object? value = null)
    {
        await using var command = Command(db, sql);
        var parameter = command.CreateParameter();
        parameter.ParameterName = "value";
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return await command.ExecuteNonQueryAsync(Token) > 0;
    }

    private static DbCommand Command(LarasDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Put together from the names in the model.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
