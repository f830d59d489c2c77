using Laras.Core.Devices.Grammars;

namespace Laras.Core.Devices;

/// <summary>Collects the rows of one file, sorts out repeated taps and counts the blank bytes.</summary>
internal sealed class RowLedger(DeviceText file, DateOnly today)
{
    private readonly List<DeviceRow> rows = [];
    private readonly Dictionary<TapKey, int> firstLines = [];
    private int blankBytes = file.MarkBytes;
    private int unreadable;
    private bool tailUnterminated;

    public DeviceText File { get; } = file;

    public DateOnly Today { get; } = today;

    /// <summary>So many rows were refused that the grammar cannot be the right one.</summary>
    public bool IsHopeless => unreadable >= DeviceFileReader.UnreadableMax;

    public void Blank(int units) => blankBytes += units * File.Width;

    public void Add(DeviceRow row, bool isTail = false)
    {
        if (row is DeviceTap tap && !firstLines.TryAdd(tap.Key, tap.Place.Line))
        {
            row = new DuplicateLine { Place = tap.Place, FirstLine = firstLines[tap.Key] };
        }

        if (row is QuarantinedLine)
        {
            unreadable++;
        }
        else
        {
            tailUnterminated |= isTail;
        }

        rows.Add(row);
    }

    public DeviceFile Close(int bytesIn, int lastLine)
    {
        if (File.LooseBytes > 0)
        {
            rows.Add(
                new QuarantinedLine
                {
                    Place = new BytePlace(lastLine, bytesIn - File.LooseBytes, File.LooseBytes),
                    Reason = Reason.TruncatedTail,
                    Raw = RawText.Hidden(File.LooseBytes),
                }
            );
        }

        return new DeviceFile
        {
            Rows = rows,
            Text = File,
            BlankBytes = blankBytes,
            BytesIn = bytesIn,
            TailUnterminated = tailUnterminated,
        };
    }
}
