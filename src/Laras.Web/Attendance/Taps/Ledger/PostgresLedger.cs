using System.Text;
using Laras.Core.Journal;
using Laras.Web.Storage;
using Npgsql;

namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>
/// The ledger on a PostgreSQL server: three messages for a commit of any size. Its server need not wait for the disk at a
/// commit; <see cref="Flush"/> does, once for all the commits that came meanwhile.
/// </summary>
internal sealed class PostgresLedger : LedgerStore
{
    /// <summary>Processes take turns, so batches are numbered without gaps and in the order of their commits.</summary>
    private const string Turn = "SELECT pg_advisory_xact_lock(hashtext(current_schema()), 20)";

    private const string NextNumber = "SELECT coalesce(max(number), 0) + 1 FROM tap_batches";

    private const string InsertTaps = """
        INSERT INTO received_taps
            (id, employee_id, device_id, channel, intent, tap_at, body, signature, batch, place, received_at_utc)
        SELECT id, employee_id, device_id, channel, intent, at, body, signature, @batch,
            @first + row_number() OVER (ORDER BY ordinality) - 1, @received_at_utc
        FROM unnest(@id, @employee_id, @device_id, @channel, @intent, @at, @body, @signature) WITH ORDINALITY
            AS sent (id, employee_id, device_id, channel, intent, at, body, signature, ordinality)
        WHERE NOT EXISTS (SELECT 1 FROM received_taps known WHERE known.id = sent.id)
        ON CONFLICT DO NOTHING RETURNING id, place
        """;

    private const string InsertAdditions = """
        INSERT INTO received_additions
            (id, tap_id, employee_id, device_id, at, body, signature, batch, place, received_at_utc)
        SELECT id, tap_id, employee_id, device_id, at, body, signature, @batch,
            @first + row_number() OVER (ORDER BY ordinality) - 1, @received_at_utc
        FROM unnest(@id, @tap_id, @employee_id, @device_id, @at, @body, @signature) WITH ORDINALITY
            AS sent (id, tap_id, employee_id, device_id, at, body, signature, ordinality)
        WHERE NOT EXISTS (SELECT 1 FROM received_additions known WHERE known.id = sent.id)
        ON CONFLICT DO NOTHING RETURNING id, place
        """;

    private const string InsertAsideSql = """
        INSERT INTO set_aside_taps
            (hash, id, employee_id, device_id, channel, body, signature, batch, place, received_at_utc)
        VALUES (@hash, @id, @employee_id, @device_id, @channel, @body, @signature, @batch, @place, @received_at_utc)
        """;

    /// <summary>
    /// Everything that is asked here is asked by a key. A plan that was made while the tables were empty, and is kept, must
    /// not read them whole when they are full.
    /// </summary>
    private const string Settings = """
        SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off
        """;

    /// <summary>Of this transaction only: whoever uses the connection after us waits for the disk as he is used to.</summary>
    private const string WithoutWaiting = "SET LOCAL synchronous_commit = off";

    private const string Waiting = "SET synchronous_commit = on";

    /// <summary>
    /// A word in the log of the server that nobody reads. Its own commit is answered when the log is on the disk as far as
    /// here, and everything that was committed before lies before it.
    /// </summary>
    private const string ReachTheDisk = "SELECT pg_logical_emit_message(true, 'laras', '')";

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlConnection[] lanes;

    public PostgresLedger(DataStore.Postgres postgres, SealBatch seal)
        : base(seal)
    {
        connection = Make(postgres);
        lanes = [.. Enumerable.Range(0, FlushCommits.Lanes).Select(_ => Make(postgres))];
        try
        {
            Open(connection, Settings);
            Array.ForEach(lanes, lane => Open(lane, Waiting));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override void Flush(int lane)
    {
        using var reach = new NpgsqlCommand(ReachTheDisk, lanes[lane]);
        reach.ExecuteNonQuery();
    }

    /// <summary>A server that lost what was not on the disk has begun anew without it; what it shows now goes there.</summary>
    public override void Recover() => Flush(0);

    public override void Dispose()
    {
        connection.Dispose();
        Array.ForEach(lanes, lane => lane.Dispose());
    }

    protected override long Begin()
    {
        using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new("BEGIN"), new(WithoutWaiting), new(Turn), new(NextNumber) },
        };
        using var reader = batch.ExecuteReader();
        reader.NextResult();
        reader.Read();
        return reader.GetInt64(0);
    }

    protected override IReadOnlyList<int> Insert(
        IReadOnlyList<LedgerRow> rows,
        Opening opening,
        List<LedgerRow> leaves,
        Placed[] placed
    )
    {
        var conflicts = new List<int>();
        foreach (var isTap in new[] { true, false })
        {
            var first = new Dictionary<Guid, int>();
            for (var place = 0; place < rows.Count; place++)
            {
                if (rows[place].Tap is null == isTap && !first.TryAdd(rows[place].Id, place))
                {
                    conflicts.Add(place);
                }
            }

            if (first.Count > 0)
            {
                Insert(rows, first, isTap, opening, leaves, placed);
                conflicts.AddRange(first.Values);
            }
        }

        conflicts.Sort();
        return conflicts;
    }

    protected override Standing Find(LedgerRow row) =>
        Read(
            row.Tap is null
                ? "SELECT body, batch, place, employee_id FROM received_taps WHERE id = @id"
                : "SELECT body, batch, place, employee_id FROM received_additions WHERE id = @id",
            ("id", row.Id)
        ) ?? throw new InvalidOperationException("A row that was in the way is not there.");

    protected override Standing? FindAside(LedgerRow row) =>
        Read(
            "SELECT body, batch, place, employee_id FROM set_aside_taps WHERE id = @id AND hash = @hash",
            ("id", row.Id),
            ("hash", row.Hash.ToArray())
        );

    protected override void InsertAside(LedgerRow row, Opening opening, int place)
    {
        using var insert = new NpgsqlCommand(InsertAsideSql, connection);
        Fill(
            insert.Parameters,
            [
                ("hash", row.Hash.ToArray()),
                ("id", row.Id),
                ("employee_id", row.Person.Value),
                ("device_id", row.Device),
                ("channel", row.Channel.ToString()),
                ("body", Encoding.UTF8.GetString(row.Body)),
                ("signature", row.Signature),
                ("batch", opening.Number),
                ("place", place),
                ("received_at_utc", opening.AtUtc),
            ]
        );
        insert.ExecuteNonQuery();
    }

    protected override void End(SealBatch.Sealed batch)
    {
        using var end = new NpgsqlBatch(connection)
        {
            BatchCommands = { new(CommitSql.InsertBatch), new(CommitSql.InsertEntry), new("COMMIT") },
        };
        Fill(end.BatchCommands[0].Parameters, CommitSql.ValuesOf(batch.Batch));
        Fill(end.BatchCommands[1].Parameters, CommitSql.ValuesOf(batch.Entry));
        end.ExecuteNonQuery();
    }

    protected override void Rollback()
    {
        using var rollback = new NpgsqlCommand("ROLLBACK", connection);
        rollback.ExecuteNonQuery();
    }

    /// <summary>Takes out of the list what it stored; what is left was known.</summary>
    private void Insert(
        IReadOnlyList<LedgerRow> rows,
        Dictionary<Guid, int> sent,
        bool isTap,
        Opening opening,
        List<LedgerRow> leaves,
        Placed[] placed
    )
    {
        LedgerRow[] chosen = [.. sent.Values.Order().Select(place => rows[place])];
        using var insert = new NpgsqlCommand(isTap ? InsertTaps : InsertAdditions, connection);
        Fill(
            insert.Parameters,
            [
                ("id", chosen.Select(row => row.Id).ToArray()),
                ("employee_id", chosen.Select(row => row.Person.Value).ToArray()),
                ("device_id", chosen.Select(row => row.Device).ToArray()),
                ("at", chosen.Select(row => row.At).ToArray()),
                ("body", chosen.Select(row => Encoding.UTF8.GetString(row.Body)).ToArray()),
                ("signature", chosen.Select(row => row.Signature).ToArray()),
                ("batch", opening.Number),
                ("first", leaves.Count),
                ("received_at_utc", opening.AtUtc),
                .. isTap
                    ? new (string, object)[]
                    {
                        ("channel", chosen.Select(row => row.Channel.ToString()).ToArray()),
                        ("intent", chosen.Select(row => row.Intent.ToString()).ToArray()),
                    }
                    : [("tap_id", chosen.Select(row => row.Tap!.Value).ToArray())],
            ]
        );
        var stored = new List<LedgerRow?>(Enumerable.Repeat<LedgerRow?>(null, chosen.Length));
        var offset = leaves.Count;
        using (var reader = insert.ExecuteReader())
        {
            while (reader.Read())
            {
                sent.Remove(reader.GetGuid(0), out var place);
                var leaf = reader.GetInt32(1);
                placed[place] = new(Placing.Received, opening.Number, leaf);
                stored[leaf - offset] = rows[place];
            }
        }

        leaves.AddRange(stored.OfType<LedgerRow>());
    }

    private Standing? Read(string sql, params (string Name, object Value)[] values)
    {
#pragma warning disable CA2100 // Constants of this file.
        using var find = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        Fill(find.Parameters, values);
        using var reader = find.ExecuteReader();
        return reader.Read()
            ? new(
                Digest.Of(Encoding.UTF8.GetBytes(reader.GetString(0))),
                reader.GetInt64(1),
                reader.GetInt32(2),
                new(reader.GetGuid(3))
            )
            : null;
    }

    private static NpgsqlConnection Make(DataStore.Postgres postgres) =>
        new(
            new NpgsqlConnectionStringBuilder(postgres.ConnectionString)
            {
                Pooling = false,
                Enlist = false,
                MaxAutoPrepare = 20,
                AutoPrepareMinUsages = 2,
            }.ConnectionString
        );

    private static void Open(NpgsqlConnection connection, string settings)
    {
        connection.Open();
#pragma warning disable CA2100 // Constants of this file.
        using var set = new NpgsqlCommand(settings, connection);
#pragma warning restore CA2100
        set.ExecuteNonQuery();
    }

    private static void Fill(NpgsqlParameterCollection parameters, IEnumerable<(string Name, object Value)> values)
    {
        parameters.Clear();
        foreach (var (name, value) in values)
        {
            parameters.Add(new(name, value));
        }
    }
}
