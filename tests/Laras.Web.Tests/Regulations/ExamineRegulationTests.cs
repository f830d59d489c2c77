using Xunit;

namespace Laras.Web.Tests.Regulations;

public sealed class ExamineRegulationTests : IDisposable
{
    private const string Front = """
        nomor: Perbup 1/2026
        judul: Peraturan kecil
        daerah: Kabupaten Nusa Laras (contoh)
        berlaku_sejak: 2026-01-01
        bukti: contoh

        """;

    private const string Chapter = """
        bulan:
          hasil: { ialah: pagu, pasal: Pasal 1 }
        slip:
          - { baris: Diterima, nilai: hasil, sebagai: diterima }
        """;

    private const string Case = "kasus: satu\nfakta: { pagu: 1.000 rupiah }\nhasil: { Diterima: 1.000 rupiah }";

    private readonly string root = Directory.CreateTempSubdirectory("laras-test-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_good_folder_ends_with_zero_and_counts_its_cases()
    {
        var path = Write("baik", Chapter);

        var (code, said) = await RunAsync(path);

        Assert.Equal(ExitCode.Good, code);
        Assert.Equal(
            $"""
            {path}
            Perbup 1/2026 · Kabupaten Nusa Laras (contoh)
              1 kasus cocok
              Baik: tidak ada yang menunggu keputusan.

            1 peraturan diuji: 1 baik, 1 kasus cocok.

            """,
            said,
            ignoreLineEndingDifferences: true
        );
    }

    [Fact]
    public async Task Every_problem_is_told_with_file_line_and_column()
    {
        var path = Write(
            "bermasalah",
            Chapter.Replace("pagu,", "pagy + 5 menit,", StringComparison.Ordinal),
            "zona: WIBB\n"
        );

        var (code, said) = await RunAsync(path);

        Assert.Equal(ExitCode.SomethingWaits, code);
        Assert.Contains(
            "  bab.yaml:2:19: Nama \"pagy\" belum dikenal. Mungkin maksudnya \"pagu\".\n",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "  perbup.yaml:6:7: Zona \"WIBB\" tidak dikenal. Tulis WIB, WITA atau WIT.\n",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_finding_waits_until_its_reason_stands_on_the_front_page()
    {
        var chapter = Chapter.Replace(
            "pagu,",
            "\"jika nilai_skp >= 50 persen maka 900.000 rupiah\",",
            StringComparison.Ordinal
        );
        const string worked = "kasus: satu\nfakta: { nilai_skp: 80 persen }\nhasil: { Diterima: 900.000 rupiah }";

        Assert.Equal(ExitCode.SomethingWaits, (await RunAsync(Write("a", chapter, worked: worked))).Code);
        Assert.Equal(
            ExitCode.Good,
            (await RunAsync(Write("b", chapter, "diketahui:\n  tebing: Pasal 1\n", worked))).Code
        );
    }

    [Fact]
    public async Task A_case_that_differs_waits()
    {
        var (code, said) = await RunAsync(
            Write("beda", Chapter, worked: Case.Replace("Diterima: 1.000", "Diterima: 1.001", StringComparison.Ordinal))
        );

        Assert.Equal(ExitCode.SomethingWaits, code);
        Assert.Contains("0 kasus cocok, 1 kasus berbeda", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_folders_is_examined_whole_and_each_of_them_once()
    {
        Write("satu", Chapter);
        var second = Write("dalam/dua", Chapter);

        var (code, said) = await RunAsync(root, second);

        Assert.Equal(ExitCode.Good, code);
        Assert.EndsWith("2 peraturan diuji: 2 baik, 2 kasus cocok.\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_without_a_regulation_is_told_before_anything_is_examined()
    {
        var empty = Path.Combine(root, "kosong");
        Directory.CreateDirectory(empty);

        var (code, said) = await RunAsync(Write("satu", Chapter), empty, Path.Combine(root, "tiada"));

        Assert.Equal(ExitCode.WrongCall, code);
        Assert.Equal(2, said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("diuji", said, StringComparison.Ordinal);
    }

    private string Write(string name, string chapter, string front = "", string? worked = null)
    {
        var path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.Combine(path, "kasus"));
        File.WriteAllText(Path.Combine(path, "perbup.yaml"), Front + front);
        File.WriteAllText(Path.Combine(path, "bab.yaml"), chapter);
        File.WriteAllText(Path.Combine(path, "kasus", "satu.yaml"), worked ?? Case);
        return path;
    }

    private static async Task<(int Code, string Said)> RunAsync(params string[] paths)
    {
        using var said = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(
            ["uji", .. paths],
            said,
            said,
            FixedTime.Monday,
            TestContext.Current.CancellationToken
        );
        return (code, said.ToString());
    }
}
