using Laras.Web.Access.Safety;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;
using Xunit;

namespace Laras.Web.Tests.Access.Safety;

public sealed class SafeToServeTests
{
    private static readonly ServerFacts Server = new()
    {
        Ahead = TimeSpan.Zero,
        Fsync = true,
        FullPageWrites = true,
        SynchronousCommit = "on",
        IsSuperuser = false,
        IsOpenOnTheWay = false,
    };

    /// <summary>On a network, behind a proxy, on a PostgreSQL of its own: nothing is wrong.</summary>
    private static readonly StartFacts Good = new()
    {
        Urls = "http://10.1.2.9:5080",
        Proxies = "10.1.2.3",
        IsDemonstration = false,
        OpenToOthers = [],
        FileSystem = "ext4",
        PasswordOnCommandLine = false,
        ShowsDefects = false,
        Server = Server,
    };

    private static readonly StartFacts OwnMachine = Good with { Urls = "http://127.0.0.1:5080", Proxies = null };

    private sealed record Pair(string Sentence, StartFacts Wrong, StartFacts Right);

    private static readonly Pair[] Pairs =
    [
        Address("http://0.0.0.0:5080", "https://0.0.0.0:5080"),
        Address("http://+:80", "https://+:443"),
        Address("http://*:5080", "http://127.0.0.1:5080"),
        Address("http://[::]:5080", "http://[::1]:5080"),
        Address("http://10.1.2.9:5080", "https://10.1.2.9:5080"),
        Address("http://laras.contoh.go.id", "https://laras.contoh.go.id"),
        Address("http://127.0.0.1:5080;http://10.1.2.9:5080", "http://127.0.0.1:5080;https://10.1.2.9:5080"),
        new("terjangkau dari jaringan tanpa enkripsi", Good with { Proxies = null }, Good),
        Proxy("belum menyebut alamat proksinya", "", "127.0.0.1"),
        Proxy("bukan alamat IP", "proksi.contoh", "10.1.2.3"),
        Proxy("bukan alamat IP", "10.1.2.0/33", "10.1.2.0/32"),
        Proxy("bukan alamat IP", "10.1.2.3,semua", "10.1.2.3,10.1.2.4"),
        Proxy("terlalu luas", "0.0.0.0/0", "10.1.2.0/24"),
        Proxy("terlalu luas", "10.1.2.0/23", "10.1.2.0/24"),
        Proxy("terlalu luas", "::/0", "fd00::/64"),
        Proxy("terlalu luas", "fd00::/63", "fd00::/64"),
        new("Kota contoh terbuka", Good with { IsDemonstration = true }, OwnMachine with { IsDemonstration = true }),
        new(
            "juga tidak lewat proksi",
            OwnMachine with
            {
                IsDemonstration = true,
                Proxies = "127.0.0.1",
            },
            OwnMachine with
            {
                Proxies = "127.0.0.1",
            }
        ),
        new("berada di memori (tmpfs)", Good with { FileSystem = "tmpfs" }, OwnMachine with { FileSystem = "tmpfs" }),
        new("berada di memori (ramfs)", Good with { FileSystem = "ramfs" }, Good with { FileSystem = "xfs" }),
        new("(Development)", Good with { ShowsDefects = true }, OwnMachine with { ShowsDefects = true }),
        new("tertulis di baris perintah", Good with { PasswordOnCommandLine = true }, Good),
        new("dapat dibuka orang lain", Good with { OpenToOthers = ["\"x\" dapat dibuka orang lain"] }, Good),
        Clock(TimeSpan.FromMilliseconds(5_001), TimeSpan.FromSeconds(5)),
        Clock(TimeSpan.FromMilliseconds(-5_001), TimeSpan.FromSeconds(-5)),
        OfServer("fsync = off", Server with { Fsync = false }, Server),
        OfServer("full_page_writes = off", Server with { FullPageWrites = false }, Server),
        OfServer(
            "synchronous_commit = off",
            Server with
            {
                SynchronousCommit = "off",
            },
            Server with
            {
                SynchronousCommit = "local",
            }
        ),
        OfServer("sebagai superuser", Server with { IsSuperuser = true }, Server),
        new(
            "sebagai superuser",
            Good with
            {
                Server = Server with { IsSuperuser = true },
            },
            OwnMachine with
            {
                Server = Server with { IsSuperuser = true },
            }
        ),
        OfServer("SSL Mode=VerifyFull", Server with { IsOpenOnTheWay = true }, Server),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Pairs.Length)];

    [Theory, MemberData(nameof(Numbers))]
    public void A_wrong_setting_is_refused_with_its_sentence_and_its_right_neighbour_is_not(int number)
    {
        var pair = Pairs[number];

        var sentence = Assert.Single(SafeToServe.Problems(pair.Wrong));

        Assert.Contains(pair.Sentence, sentence, StringComparison.Ordinal);
        Assert.Empty(SafeToServe.Problems(pair.Right));
    }

    [Fact]
    public void At_least_twenty_five_wrong_settings_are_known() => Assert.True(Pairs.Length >= 25);

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var problems = SafeToServe.Problems(
            Good with
            {
                Proxies = null,
                FileSystem = "tmpfs",
                Server = Server with { Fsync = false, IsSuperuser = true },
            }
        );

        Assert.Equal(4, problems.Count);
    }

    [Theory]
    [InlineData("Host=127.0.0.1", false)]
    [InlineData("Host=localhost", false)]
    [InlineData("Host=/var/run/postgresql", false)]
    [InlineData("Host=::1", false)]
    [InlineData("Host=10.1.2.3", true)]
    [InlineData("Host=10.1.2.3;SSL Mode=Require", true)]
    [InlineData("Host=10.1.2.3;SSL Mode=VerifyFull", false)]
    [InlineData("Host=127.0.0.1,10.1.2.3", true)]
    [InlineData("Host=127.0.0.1:5433,localhost:5434", false)]
    public void A_server_elsewhere_is_spoken_to_only_when_it_is_proven(string connection, bool open) =>
        Assert.Equal(open, ServerFacts.IsOpen(connection));

    [Fact]
    public async Task A_real_server_says_how_it_keeps_what_was_answered()
    {
        await using var database = await Database.CreateAsync("postgres");
        var settings = new ConfigurationBuilder().Build();
        var region = Region.From(new Dictionary<string, string>());

        var problems = await SafeToServe.CheckAsync(database.Store, settings, region, TimeProvider.System, Token);

        // The server of the tests is made for speed, and by nobody else.
        Assert.Equal(
            ["fsync", "full_page_writes", "synchronous_commit"],
            problems.Select(problem => problem.Split(' ')[3])
        );
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(6, true)]
    [InlineData(-6, true)]
    public async Task The_clock_of_a_real_server_is_compared_with_ours(int seconds, bool refused)
    {
        await using var database = await Database.CreateAsync("postgres");
        var time = new FixedTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(seconds));

        var server = await ServerFacts.AskAsync(database.Store, time, Token);

        Assert.Equal(refused, server!.Ahead.Duration() > SafeToServe.ClockTolerance);
    }

    [Fact]
    public async Task An_ordinary_role_of_a_real_server_is_told_from_a_superuser()
    {
        await using var database = await Database.CreateAsync("postgres");
        var role = $"biasa_{Guid.CreateVersion7():N}";
        await using (var db = database.Open())
        {
#pragma warning disable EF1002 // A name that was made a line above; a role cannot be a parameter.
            await db.Database.ExecuteSqlRawAsync($"CREATE ROLE {role} LOGIN", Token);
#pragma warning restore EF1002
        }

        var ordinary = new NpgsqlConnectionStringBuilder(((DataStore.Postgres)database.Store).ConnectionString)
        {
            Username = role,
        };

        var first = await ServerFacts.AskAsync(database.Store, TimeProvider.System, Token);
        var second = await ServerFacts.AskAsync(
            new DataStore.Postgres(ordinary.ConnectionString),
            TimeProvider.System,
            Token
        );

        Assert.Equal((true, false), (first!.IsSuperuser, second!.IsSuperuser));
    }

    [Theory]
    [InlineData("", UnixFileMode.GroupRead)]
    [InlineData("", UnixFileMode.OtherExecute)]
    [InlineData("kunci", UnixFileMode.OtherRead)]
    [InlineData("kunci/kepala.1", UnixFileMode.GroupRead)]
    [InlineData("kunci/kepala.1", UnixFileMode.OtherWrite)]
    [InlineData("cadangan", UnixFileMode.GroupExecute)]
    [InlineData("cadangan/april.laras", UnixFileMode.OtherRead)]
    public async Task A_place_that_others_can_open_is_named_with_its_remedy(string open, UnixFileMode toWhom)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        await using var database = await Database.CreateAsync("sqlite");
        var folder = ((DataStore.Folder)database.Store).Path;
        foreach (var (name, file) in new[] { ("kunci", "kepala.1"), ("cadangan", "april.laras") })
        {
            OwnerOnly.CreateFolder(Path.Combine(folder, name));
            await OwnerOnly.Create(Path.Combine(folder, name, file)).DisposeAsync();
        }

        Assert.Empty(ClosedPlaces.Problems(folder));
        var path = open.Length == 0 ? folder : Path.Combine(folder, open);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | toWhom);
        }

        var problem = Assert.Single(ClosedPlaces.Problems(folder));

        Assert.StartsWith($"\"{path}\" dapat dibuka orang lain", problem, StringComparison.Ordinal);
        Assert.EndsWith(
            $"chmod {(Directory.Exists(path) ? "700" : "600")} \"{path}\"",
            problem,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", new string[] { })]
    [InlineData("http://127.0.0.1:81", new[] { "port=81" })]
    [InlineData("http://0.0.0.0:80", new[] { "urls=http://0.0.0.0:80", "port=81" })]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:1", new[] { "Kestrel:Endpoints:a:Url=http://0.0.0.0:1" })]
    public void Every_place_where_an_address_can_be_said_is_looked_at(string urls, string[] said)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                said.Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))
            )
            .Build();

        Assert.Equal(urls, ListeningAddresses.Of(settings));
    }

    private static Pair Address(string wrong, string right) =>
        new(
            "terjangkau dari jaringan tanpa enkripsi",
            Good with
            {
                Urls = wrong,
                Proxies = null,
            },
            Good with
            {
                Urls = right,
                Proxies = null,
            }
        );

    private static Pair Proxy(string sentence, string wrong, string right) =>
        new(sentence, Good with { Proxies = wrong }, Good with { Proxies = right });

    private static Pair Clock(TimeSpan wrong, TimeSpan right) =>
        OfServer("berselisih", Server with { Ahead = wrong }, Server with { Ahead = right });

    private static Pair OfServer(string sentence, ServerFacts wrong, ServerFacts right) =>
        new(sentence, OnBoth(wrong), OnBoth(right));

    private static StartFacts OnBoth(ServerFacts server) => Good with { Server = server };
}
