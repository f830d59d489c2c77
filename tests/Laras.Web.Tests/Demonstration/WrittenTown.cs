using System.Globalization;
using System.Security.Cryptography;
using Laras.Web.Demonstration;
using Xunit;

namespace Laras.Web.Tests.Demonstration;

/// <summary>A town written to a folder of its own and read back the way an importer would see it.</summary>
public sealed class WrittenTown : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("laras-town-").FullName;

    public WrittenTown()
        : this(TownGenerator.UsualEmployees) { }

    internal WrittenTown(int employees)
    {
        Manifest = TownGenerator.Write(employees, folder, TestContext.Current.CancellationToken);
        Employees = Rows("pegawai.csv");
        Units = Rows("unit.csv");
        Taps = [.. Manifest.Where(line => line.Verb == "absen").SelectMany(line => TapsOf(line.File))];
    }

    internal IReadOnlyList<TownManifest.Line> Manifest { get; }

    internal IReadOnlyList<Dictionary<string, string>> Employees { get; }

    internal IReadOnlyList<Dictionary<string, string>> Units { get; }

    internal IReadOnlyList<Tap> Taps { get; }

    internal static string Number(Dictionary<string, string> employee) =>
        employee["nip"].Length > 0 ? employee["nip"] : employee["id_lokal"];

    internal string Folder => folder;

    internal string PathOf(string file) => Path.Combine(folder, file);

    internal IReadOnlyList<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(PathOf(file));
        var columns = lines[0].Split(';');
        return
        [
            .. lines
                .Skip(1)
                .Select(line => columns.Zip(line.Split(';')).ToDictionary(pair => pair.First, pair => pair.Second)),
        ];
    }

    /// <summary>One hash over all files, their names and their order.</summary>
    internal string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Taps of a person whose number on the machine is known, in order.</summary>
    internal IReadOnlyList<DateTime> TapsOfPerson(string number)
    {
        var pins = Owners().Where(pair => pair.Value == number).Select(pair => pair.Key).ToHashSet();
        return [.. Taps.Where(tap => pins.Contains((tap.Machine, tap.Pin))).Select(tap => tap.At).Order()];
    }

    /// <summary>Whose pin it is; a pin that holds on every machine is listed for each machine that has it.</summary>
    internal IReadOnlyDictionary<(string Machine, string Pin), string> Owners()
    {
        var register = Rows("pin.csv").ToDictionary(row => (row["mesin"], row["pin"]), row => row["nip"]);
        return Taps.Select(tap => (tap.Machine, tap.Pin))
            .Distinct()
            .Select(key => (key, owner: register.GetValueOrDefault(key) ?? register.GetValueOrDefault(("", key.Pin))))
            .Where(pair => pair.owner is not null)
            .ToDictionary(pair => pair.key, pair => pair.owner!);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IEnumerable<Tap> TapsOf(string file)
    {
        var machine = file[..file.IndexOf('_', StringComparison.Ordinal)];
        foreach (var line in File.ReadLines(PathOf(file)))
        {
            var columns = line.TrimStart('\uFEFF').Split('\t');
            if (columns.Length > 4)
            {
                var at = DateTime.ParseExact(columns[1], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
                yield return new(machine, columns[0].Trim(), at);
            }
        }
    }

    internal readonly record struct Tap(string Machine, string Pin, DateTime At);
}
