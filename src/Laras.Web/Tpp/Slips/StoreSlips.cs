using System.Data;
using System.Data.Common;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Laras.Web.Tpp.Slips;

/// <summary>Writes a batch of slips with their counters and the progress of the run in one transaction: all of it or nothing.</summary>
internal sealed class StoreSlips(LarasDb db, CalculationRun run, TimeProvider time)
{
    private const string InsertSlip = """
        INSERT INTO slips (run_id, employee_id, month_key, opd_id, state, ceiling, net, lines, problem, input_hash)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)
        """;

    private const string InsertCounter = """
        INSERT INTO year_counters (run_id, employee_id, month_key, name, value)
        VALUES (@p0, @p1, @p2, @p3, @p4)
        """;

    private const string InsertFacts = """
        INSERT INTO slip_facts (run_id, employee_id, packed)
        VALUES (@p0, @p1, @p2)
        """;

    private const string InsertDifference = """
        INSERT INTO differences (run_id, employee_id, about_month_key, position, line, amount, original_run_id)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)
        """;

    public async Task WriteAsync(IReadOnlyList<SlipMaker.Made> batch, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await InsertAsync(InsertSlip, batch.Select(made => ValuesOf(made.Slip)), transaction, cancellationToken);
        var counters =
            from made in batch
            from counter in made.Counters
            select new object?[]
            {
                made.Slip.RunId,
                made.Slip.EmployeeId.Value,
                made.Slip.MonthKey,
                counter.Name,
                counter.Value,
            };
        await InsertAsync(InsertCounter, counters, transaction, cancellationToken);
        var facts =
            from made in batch
            where made.Packed.Length > 0
            select new object?[] { made.Slip.RunId, made.Slip.EmployeeId.Value, made.Packed };
        await InsertAsync(InsertFacts, facts, transaction, cancellationToken);
        var differences =
            from made in batch
            from line in made.Differences
            select new object?[]
            {
                line.RunId,
                line.EmployeeId.Value,
                line.AboutMonthKey,
                line.Position,
                line.Line,
                line.Amount,
                line.OriginalRunId,
            };
        await InsertAsync(InsertDifference, differences, transaction, cancellationToken);
        run.Done += batch.Count;
        await NoteCalculation.StoredAsync(
            db,
            run,
            [.. batch.Select(made => made.Slip.EmployeeId)],
            time,
            cancellationToken
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static object?[] ValuesOf(Slip slip) =>
        [
            slip.RunId,
            slip.EmployeeId.Value,
            slip.MonthKey,
            slip.OpdId,
            slip.State.ToString(),
            slip.Ceiling,
            slip.Net,
            slip.Lines,
            slip.Problem,
            slip.InputHash,
        ];

    /// <summary>One statement, prepared for the first row and used for all of them.</summary>
    private async Task InsertAsync(
        string sql,
        IEnumerable<object?[]> rows,
        IDbContextTransaction transaction,
        CancellationToken cancellationToken
    )
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction.GetDbTransaction();
        foreach (var row in rows)
        {
            if (command.Parameters.Count == 0)
            {
                AddParameters(command, row);
                await command.PrepareAsync(cancellationToken);
            }

            for (var column = 0; column < row.Length; column++)
            {
                command.Parameters[column].Value = row[column] ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static void AddParameters(DbCommand command, object?[] row)
    {
        for (var column = 0; column < row.Length; column++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"p{column}";
            parameter.DbType = row[column] switch
            {
                Guid => DbType.Guid,
                int => DbType.Int32,
                long => DbType.Int64,
                decimal => DbType.Decimal,
                byte[] => DbType.Binary,
                _ => DbType.String,
            };
            command.Parameters.Add(parameter);
        }
    }
}
