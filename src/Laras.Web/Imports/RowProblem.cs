namespace Laras.Web.Imports;

/// <summary>Why a row waits, or what somebody should know about it: the place, a stable code, and what to do in Indonesian.</summary>
/// <param name="Line">Line of the file from 1; 0 speaks of the file as a whole.</param>
public sealed record RowProblem(string File, int Line, string? Column, string Code, string Sentence)
{
    /// <summary><c>pegawai.csv baris 3 kolom nip: ...</c>.</summary>
    public override string ToString()
    {
        var line = Line > 0 ? $" baris {Line}" : "";
        var column = Column is null ? "" : $" kolom {Column}";
        return $"{File}{line}{column}: {Sentence}";
    }
}
