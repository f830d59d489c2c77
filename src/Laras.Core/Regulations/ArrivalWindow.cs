using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations;

/// <summary>
/// Until when coming is recorded without giving a reason. It moves no rupiah; a regulation that knows such a limit says it
/// as a duration after the start of work by the name <c>tenggang_masuk</c>, and the phone shows it.
/// </summary>
public static class ArrivalWindow
{
    public const string Name = "tenggang_masuk";

    /// <summary>Seconds after the start of work; null where the regulation knows no such limit.</summary>
    public static int? SecondsOf(Regulation regulation)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        return
            regulation.Find(Name) is ValueDefinition { Term: Term.Constant constant }
            && constant.Measure == Measure.Duration
            ? (int)constant.Value
            : null;
    }
}
