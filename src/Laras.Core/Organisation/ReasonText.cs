using System.Diagnostics;

namespace Laras.Core.Organisation;

/// <summary>The way to who decides, in sentences that a person can check: <c>Kepala sekolah kosong sejak 1 April 2026. Plh …</c></summary>
public static class ReasonText
{
    /// <param name="nameOf">The name of a person as it is shown.</param>
    public static string InWords(IReadOnlyList<Reason> reasons, Func<EmployeeId, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        ArgumentNullException.ThrowIfNull(nameOf);
        return string.Join(' ', reasons.Select(reason => Capital(InWords(reason, nameOf))));
    }

    private static string InWords(Reason reason, Func<EmployeeId, string> nameOf) =>
        reason switch
        {
            Reason.NotPlaced => "Belum ditempatkan pada tanggal ini, jadi belum ada yang memutuskan.",
            Reason.StandsIn stands => InWords(stands, nameOf),
            Reason.Holds holds => Ended($"{holds.Title} dijabat {nameOf(holds.Holder)}"),
            Reason.Vacant vacant => $"{vacant.Title} kosong{Since(vacant.Since)}, jadi naik ke jabatan di atasnya.",
            Reason.HimselfAbove { Title: { } title } =>
                $"{title} sedang dipegangnya sendiri, jadi naik ke jabatan di atasnya.",
            Reason.HimselfAbove { Replaced: { } replaced } =>
                $"Ia sendiri menggantikan {nameOf(replaced)}, jadi naik ke atasan berikutnya.",
            Reason.HimselfAbove => "Ia sendiri yang menggantikan atasannya, jadi naik ke atasan berikutnya.",
            Reason.Named named => $"Atasan langsungnya {nameOf(named.Superior)}, menurut data penempatan.",
            Reason.Left left =>
                $"Atasannya, {nameOf(left.Superior)}, bertugas hanya sampai {Indonesian.LongDate(left.LastDay)}.",
            Reason.Circle =>
                "Rantai atasannya berputar kembali, jadi belum jelas siapa yang memutuskan. Perbaiki datanya.",
            Reason.Top => "Tidak ada atasan di atasnya dalam data.",
            _ => throw new UnreachableException(),
        };

    private static string InWords(Reason.StandsIn stands, Func<EmployeeId, string> nameOf)
    {
        var acting = stands.Acting;
        var who =
            $"{acting.Kind} {nameOf(acting.Person)} dengan {acting.Letter}, {Indonesian.LongDate(acting.From)} sampai {Indonesian.LongDate(acting.To)}.";
        return (stands, acting) switch
        {
            ({ Title: { } title, VacantSince: not null }, _) => $"{title} kosong{Since(stands.VacantSince)}; {who}",
            ({ Title: { } title }, _) => $"{title}: {who}",
            (_, { Replaced: { } replaced }) => $"{nameOf(replaced)} digantikan {who}",
            _ => who,
        };
    }

    private static string Since(DateOnly? date) => date is { } day ? $" sejak {Indonesian.LongDate(day)}" : "";

    /// <summary>A name that ends in a title brings its own full stop.</summary>
    private static string Ended(string sentence) => sentence.EndsWith('.') ? sentence : sentence + ".";

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
