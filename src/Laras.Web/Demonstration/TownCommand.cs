using System.Globalization;
using Laras.Core;
using Laras.Web.Storage;

namespace Laras.Web.Demonstration;

/// <summary>
/// <c>laras contoh JUMLAH FOLDER</c>: writes the demonstration town, and brings it in when asked to.
/// </summary>
public static class TownCommand
{
    private const string FillFlag = "masukkan";

    public static readonly Verb Verb = new(
        "contoh",
        $"JUMLAH FOLDER [--{FillFlag}]",
        "menulis kota contoh: pegawai, mesin absen, cuti dan nilai karangan",
        RunAsync
    )
    {
        Writes = true,
        Flags = [FillFlag],
        Details = () =>
            [
                $"JUMLAH      banyaknya pegawai, {Count(TownGenerator.FewestEmployees)} sampai "
                    + $"{Count(TownGenerator.MostEmployees)}; biasanya {Count(TownGenerator.UsualEmployees)}",
                "FOLDER      tempat berkasnya; jumlah yang sama selalu menghasilkan berkas yang sama",
                $"--{FillFlag} sesudah ditulis, semua berkas dimasukkan ke data yang masih kosong",
            ],
    };

    private static async Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (
            invocation.Words is not [var number, var folder]
            || !int.TryParse(
                number.Replace(".", "", StringComparison.Ordinal),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var employees
            )
            || employees is < TownGenerator.FewestEmployees or > TownGenerator.MostEmployees
        )
        {
            return invocation.Refuse(
                $"Sebutkan banyaknya pegawai ({Count(TownGenerator.FewestEmployees)} sampai "
                    + $"{Count(TownGenerator.MostEmployees)}) dan folder, misalnya: laras contoh "
                    + $"{TownGenerator.UsualEmployees} kota"
            );
        }

        var files = TownGenerator.Write(employees, folder, cancellationToken);
        invocation.Output.WriteLine(
            $"{TownGenerator.RegionName}: {Count(employees)} pegawai, {Count(files.Count)} berkas, "
                + $"{Count(files.Sum(file => (long)file.Rows))} baris di {folder}."
        );
        return invocation.Has(FillFlag) ? await FillAsync(invocation, folder, cancellationToken) : ExitCode.Good;
    }

    private static async Task<int> FillAsync(Invocation invocation, string folder, CancellationToken cancellationToken)
    {
        var store = DataStore.Choose(invocation.Option("data"), invocation.Option("postgres"));
        switch (await FillTown.RunAsync(store, folder, Tell, cancellationToken))
        {
            case FillTown.Outcome.Refused refused:
                return invocation.Refuse(refused.Sentences);
            case FillTown.Outcome.Filled filled:
                invocation.Output.WriteLine(
                    $"{Count(filled.Files)} berkas sudah masuk: {Count(filled.Rows)} baris, "
                        + $"{Count(filled.Waiting)} menunggu orang."
                );
                break;
            default:
                break;
        }

        return ExitCode.Good;

        void Tell(FillTown.Step step) =>
            invocation.Output.WriteLine(
                $"{step.Number}/{step.Files} {step.Report.FileName}: {Count(step.Report.Rows)} baris, "
                    + $"{Count(step.Report.Waiting)} menunggu"
            );
    }

    private static string Count(long count) => Indonesian.Grouped(count);
}
