using Laras.Web.Demonstration.Staff;

namespace Laras.Web.Demonstration.Terminals;

/// <summary>
/// A fingerprint machine on a wall, with the people enrolled on it and the way its file comes off the stick.
/// </summary>
/// <param name="Terminal">Its number; the file is named by it.</param>
internal sealed record Machine(int Terminal, string Site, IReadOnlyList<Person> People, AttlogShape Shape)
{
    public string FileName => $"{Terminal}_attlog.dat";

    /// <summary>Empty where the file does not say which machine it is: such pins hold on every machine.</summary>
    public string NumberInRegister => Shape is AttlogShape.Cloud ? "" : Terminal.ToString();

    /// <summary>
    /// Numbering is the habit of whoever enrolled the people: from one, from a thousand, or card numbers.
    /// </summary>
    public int PinOf(int place) =>
        (Shape, Terminal % 3) switch
        {
            (AttlogShape.Cloud, _) => 41_017 + (place * 53),
            (_, 1) => place + 1,
            (_, 2) => 1_001 + place,
            _ => 20_011 + (place * 37),
        };
}

/// <summary>How a machine writes its file.</summary>
internal enum AttlogShape
{
    /// <summary>Six columns, the pin right-justified to nine places.</summary>
    Usual,

    /// <summary>The same, saved again by an editor on Windows: byte order mark and CRLF.</summary>
    SavedByEditor,

    /// <summary>Five columns without terminal number, as a cloud service exports it.</summary>
    Cloud,

    /// <summary>The stick was pulled out while the last line was being written.</summary>
    CutOff,
}
