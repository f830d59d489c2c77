using Laras.Core.Devices.Grammars;

namespace Laras.Core.Devices;

/// <summary>A machine's file, read: every byte of it is in one row or is blank.</summary>
public sealed record DeviceFile
{
    /// <summary>In file order, without overlap.</summary>
    public required IReadOnlyList<DeviceRow> Rows { get; init; }

    /// <summary>Line ends, blank lines, byte order mark, headers and the mark-up around rows.</summary>
    public required int BlankBytes { get; init; }

    public required int BytesIn { get; init; }

    /// <summary>The last row was complete but had no line end; the copy may have stopped there.</summary>
    public required bool TailUnterminated { get; init; }

    internal DeviceText? Text { get; init; }

    public IEnumerable<DeviceTap> Taps => Rows.OfType<DeviceTap>();

    public IEnumerable<DuplicateLine> Duplicates => Rows.OfType<DuplicateLine>();

    public IEnumerable<QuarantinedLine> Quarantined => Rows.OfType<QuarantinedLine>();

    public IEnumerable<DayRecap> Recaps => Rows.OfType<DayRecap>();

    /// <summary>Equals <see cref="BytesIn"/>, or the reader is wrong.</summary>
    public int BytesAccounted => BlankBytes + Rows.Sum(row => row.Place.Length);

    /// <summary>A row as it came, fit to be shown and kept.</summary>
    public string RawOf(DeviceRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row switch
        {
            QuarantinedLine refused => refused.Raw,
            // The columns of a push row after the work code hold a temperature, which is health data.
            DeviceTap { Push: not null } tap =>
                $"{tap.Pin}\t{tap.LocalTime:yyyy-MM-dd HH:mm:ss}\t{tap.Status}\t{tap.Verify}",
            DeviceTap or DayRecap => Text?.Raw(row.Place) ?? "",
            _ => RawText.Hidden(row.Place.Length),
        };
    }
}
