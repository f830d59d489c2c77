using Laras.Web.Storage.Journal;
using Npgsql;

namespace Laras.Web.Storage;

/// <summary>
/// <c>laras siapkan-postgres</c>: the owner of the tables brings them up to date and gives the role of the program no
/// more than it needs. That role can add facts and cannot change or delete one, whatever happens to the program.
/// </summary>
public static class PreparePostgres
{
    /// <summary>The connection of the owner; not on the command line, where everybody on the machine could read its password.</summary>
    public const string OwnerVariable = "LARAS_POSTGRES_PEMILIK";

    private const string MigrationsTable = "migrations";

    public static readonly Verb Verb = new(
        "siapkan-postgres",
        "[--postgres SAMBUNGAN]",
        "menyiapkan tabel PostgreSQL dan hak pengguna Laras",
        RunAsync
    )
    {
        Details = () =>
            [
                $"Pemilik tabel disebut dengan variabel {OwnerVariable}, pengguna yang menjalankan Laras sehari-hari",
                $"dengan {DataStore.PostgresVariable} atau --postgres; keduanya menyebut Search Path yang sama. Pengguna itu",
                "dibuat bila belum ada. Ia boleh membaca dan menambah, dan tidak dapat mengubah atau menghapus tap, surat,",
                "nilai, slip dan jurnal. Jalankan sekali, dan lagi setiap kali Laras diperbarui.",
            ],
    };

    private static async Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (
            Environment.GetEnvironmentVariable(OwnerVariable) is not { Length: > 0 } owner
            || invocation.Store is not DataStore.Postgres program
        )
        {
            return invocation.Refuse(
                $"Sebutkan sambungan pemilik tabel dengan {OwnerVariable} dan sambungan Laras dengan "
                    + $"{DataStore.PostgresVariable}. Tidak ada yang berubah."
            );
        }

        var problem = await RunAsync(owner, program.ConnectionString, invocation.Time, cancellationToken);
        if (problem is not null)
        {
            return invocation.Refuse(problem);
        }

        var role = new NpgsqlConnectionStringBuilder(program.ConnectionString).Username;
        await invocation.Output.WriteLineAsync(
            $"Tabel siap. Pengguna {role} boleh membaca dan menambah, tidak mengubah fakta."
        );
        return ExitCode.Good;
    }

    /// <summary>A sentence about why nothing was done; null when it is done.</summary>
    public static async Task<string?> RunAsync(
        string ownerConnection,
        string programConnection,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var (owner, program) = (
            new NpgsqlConnectionStringBuilder(ownerConnection),
            new NpgsqlConnectionStringBuilder(programConnection)
        );
        if (
            program.Username is not { Length: > 0 } role
            || role == owner.Username
            || program.SearchPath != owner.SearchPath
        )
        {
            return "Pemilik tabel dan pengguna Laras harus dua nama yang berbeda dengan Search Path yang sama. Tidak ada yang berubah.";
        }

        await using var db = new DataStore.Postgres(ownerConnection).Open();
        await Migrator.MigrateAsync(db, time, cancellationToken);

        await using var connection = new NpgsqlConnection(ownerConnection);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var known = await OneAsync(
            connection,
            "SELECT rolsuper FROM pg_roles WHERE rolname = @first",
            role,
            null,
            cancellationToken
        );
        if (known is true)
        {
            return $"Pengguna {role} menguasai seluruh server, jadi haknya tidak dapat dibatasi. Pilih pengguna lain. Tidak ada hak yang berubah.";
        }

        if (known is null)
        {
            await MakeRoleAsync(connection, role, program.Password, cancellationToken);
        }

        await GrantAsync(connection, role, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    private static async Task MakeRoleAsync(
        NpgsqlConnection connection,
        string role,
        string? password,
        CancellationToken cancellationToken
    )
    {
        var make = password is null
            ? "format('CREATE ROLE %I LOGIN', @first)"
            : "format('CREATE ROLE %I LOGIN PASSWORD %L', @first, @second)";
        var sql = (string)(await OneAsync(connection, $"SELECT {make}", role, password, cancellationToken))!;
        await ExecuteAsync(connection, sql, cancellationToken);
    }

    private static async Task GrantAsync(NpgsqlConnection connection, string role, CancellationToken cancellationToken)
    {
        var schema = Quoted(
            (string)(await OneAsync(connection, "SELECT current_schema()", null, null, cancellationToken))!
        );
        var (name, all) = (Quoted(role), $"ALL TABLES IN SCHEMA {schema}");
        List<string> commands =
        [
            $"GRANT USAGE ON SCHEMA {schema} TO {name}",
            $"REVOKE CREATE ON SCHEMA {schema} FROM {name}",
            $"REVOKE ALL ON {all} FROM {name}",
            $"GRANT SELECT, INSERT, UPDATE, DELETE ON {all} TO {name}",
            $"REVOKE INSERT, UPDATE, DELETE ON {MigrationsTable} FROM {name}",
            .. AppendOnly.Tables.Select(table => $"REVOKE UPDATE, DELETE ON {table} FROM {name}"),
        ];
        foreach (var command in commands)
        {
            await ExecuteAsync(connection, command, cancellationToken);
        }
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task<object?> OneAsync(
        NpgsqlConnection connection,
        string sql,
        string? first,
        string? second,
        CancellationToken cancellationToken
    )
    {
#pragma warning disable CA2100 // A constant of this file; values are parameters.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.Parameters.AddWithValue("first", NpgsqlTypes.NpgsqlDbType.Text, (object?)first ?? DBNull.Value);
        command.Parameters.AddWithValue("second", NpgsqlTypes.NpgsqlDbType.Text, (object?)second ?? DBNull.Value);
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // Names are quoted, by the server or here.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
