using Laras.Core;
using Laras.Core.Devices;
using Laras.Web.Attendance;

namespace Laras.Web.Devices;

/// <summary>The rows of one machine file, sorted by what becomes of them.</summary>
internal sealed class ImportedRows
{
    private readonly ImportedFile import;
    private readonly List<ClockEvent> taps = [];
    private readonly List<QuarantinedRow> waiting = [];
    private readonly HashSet<(string?, string)> unmapped = [];

    private ImportedRows(ImportedFile import) => this.import = import;

    public IReadOnlyList<ClockEvent> Taps => taps;

    /// <summary>Rows for a person to settle, and recaps to look at.</summary>
    public IReadOnlyList<QuarantinedRow> Waiting => waiting;

    /// <summary>Rows that repeat a tap of the same file.</summary>
    public int Repeated { get; private set; }

    public int UnmappedPins => unmapped.Count;

    public static ImportedRows Sort(DeviceFile file, ImportedFile import, string? device, PinRegister pins)
    {
        var sorted = new ImportedRows(import) { Repeated = file.Duplicates.Count() };
        foreach (var row in file.Rows)
        {
            switch (row)
            {
                case DeviceTap tap:
                    sorted.Add(file, tap, tap.Key with { Device = device ?? tap.Device }, pins);
                    break;
                case QuarantinedLine refused:
                    sorted.Wait(file, row, refused.Reason, QuarantineState.Open, device ?? refused.Device, refused.Pin);
                    break;
                case DayRecap day:
                    sorted.Wait(file, row, RecapOnly(day), QuarantineState.Evidence, device, day.Pin);
                    break;
                default:
                    break;
            }
        }

        return sorted;
    }

    private void Add(DeviceFile file, DeviceTap tap, TapKey key, PinRegister pins)
    {
        if (pins.OwnerOf(key.Device, key.Pin) is { } owner)
        {
            var (zone, grammar) = (import.Zone!.Value, import.Grammar!.Value);
            taps.Add(MachineTap.Event(key, owner, zone, grammar, import.Id, tap.Place.Line, import.ImportedAtUtc));
            return;
        }

        unmapped.Add((key.Device, key.Pin));
        var reason = new Reason(MachineTap.Unmapped, MachineTap.UnmappedSentence(key));
        Wait(file, tap, reason, QuarantineState.Open, key.Device, key.Pin, key.LocalTime, key.Verify);
    }

    private void Wait(
        DeviceFile file,
        DeviceRow row,
        Reason reason,
        QuarantineState state,
        string? device,
        string? pin,
        DateTime? localTime = null,
        int? verify = null
    ) =>
        waiting.Add(
            new QuarantinedRow
            {
                Id = Guid.CreateVersion7(),
                ImportId = import.Id,
                Line = row.Place.Line,
                Raw = file.RawOf(row),
                Reason = reason.Code,
                Sentence = reason.Sentence,
                Device = device,
                Pin = pin,
                Verify = verify,
                LocalTime = localTime,
                State = state,
            }
        );

    /// <summary>A recap has no time of a tap, so it gets none; its day stands in the sentence.</summary>
    private static Reason RecapOnly(DayRecap day) =>
        new(
            "rekap_saja",
            $"Rekap {Indonesian.LongDate(day.Date)} dari program lain, bukan tap dari mesin. Disimpan sebagai "
                + "bahan pembanding dan tidak dihitung. Untuk dihitung, impor berkas asli dari mesin."
        );
}
