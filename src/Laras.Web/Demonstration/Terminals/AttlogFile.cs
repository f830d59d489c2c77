using System.Globalization;
using System.Text;

namespace Laras.Web.Demonstration.Terminals;

/// <summary>
/// Writes what a machine remembers, in the order in which it happened and with the times that its clock showed.
/// </summary>
internal static class AttlogFile
{
    private const int PinWidth = 9;
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss";

    /// <summary>Characters that are left of a line when the stick is pulled out.</summary>
    private const int CutAfter = 21;

    /// <returns>The number of lines, a cut one included.</returns>
    public static int Write(string folder, Machine machine, List<Tap> taps)
    {
        taps.Sort();
        var saved = machine.Shape is AttlogShape.SavedByEditor;
        using var file = new StreamWriter(
            Path.Combine(folder, machine.FileName),
            append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: saved)
        )
        {
            NewLine = saved ? "\r\n" : "\n",
        };
        for (var index = 0; index < taps.Count; index++)
        {
            var line = Line(machine, taps[index]);
            if (machine.Shape is AttlogShape.CutOff && index == taps.Count - 1)
            {
                file.Write(line.AsSpan(0, CutAfter));
            }
            else
            {
                file.WriteLine(line);
            }
        }

        return taps.Count;
    }

    private static string Line(Machine machine, Tap tap)
    {
        var time = Machines.Shown(machine, tap.At).ToString(TimeFormat, CultureInfo.InvariantCulture);
        return machine.Shape is AttlogShape.Cloud
            ? $"{tap.Pin}\t{time}\t{tap.Verify}\t{tap.Status}\t0"
            : $"{tap.Pin, PinWidth}\t{time}\t{machine.Terminal}\t{tap.Status}\t{tap.Verify}\t0";
    }

    internal readonly record struct Tap(DateTime At, int Pin, int Status, int Verify) : IComparable<Tap>
    {
        public int CompareTo(Tap other) => (At, Pin, Status).CompareTo((other.At, other.Pin, other.Status));
    }
}
