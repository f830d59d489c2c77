namespace Laras.Core.Regulations.Language;

/// <summary>A formula as it was written, before its names and units are understood.</summary>
internal abstract record Syntax(int Column)
{
    public sealed record Number(decimal Value, string? Unit, IReadOnlyList<string> Per, int Column) : Syntax(Column);

    public sealed record Clock(int Seconds, int Column) : Syntax(Column);

    public sealed record Date(int DayNumber, int Column) : Syntax(Column);

    public sealed record Text(string Value, int Column) : Syntax(Column);

    public sealed record Truth(bool Value, int Column) : Syntax(Column);

    public sealed record Name(string Value, int Column) : Syntax(Column);

    public sealed record Call(string Function, IReadOnlyList<Syntax> Arguments, int Column) : Syntax(Column);

    public sealed record Minus(Syntax Operand, int Column) : Syntax(Column);

    public sealed record Not(Syntax Operand, int Column) : Syntax(Column);

    public sealed record Binary(string Operator, Syntax Left, Syntax Right, int Column) : Syntax(Column);

    /// <summary><c>5 persen dari pagu</c>; the base is always written.</summary>
    public sealed record PartOf(Syntax Part, Syntax Whole, IReadOnlyList<string> Per, int Column) : Syntax(Column);

    /// <summary><c>status salah satu dari (sakit, izin)</c>.</summary>
    public sealed record OneOf(Syntax Operand, IReadOnlyList<Syntax> Options, int Column) : Syntax(Column);

    /// <summary><c>jika … maka … lainnya …</c>; without the last part the answer is zero.</summary>
    public sealed record If(Syntax Condition, Syntax Then, Syntax? Else, int Column) : Syntax(Column);
}
