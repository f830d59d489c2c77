namespace Laras.Core.Attendance.Kiosks;

/// <summary>
/// Judges what a camera read, from what the server knows. The same reading and the same knowledge give the same verdict,
/// however late it is asked.
/// </summary>
public sealed record CheckCode
{
    /// <summary>By their short numbers, also those that were revoked: what they showed before stays true.</summary>
    public required IReadOnlyDictionary<string, KnownKiosk> Kiosks { get; init; }

    /// <summary>Which tap used a backup code first, by the hash of the code; null while it is unused.</summary>
    public required IReadOnlyDictionary<string, UsedBackup> Backups { get; init; }

    /// <summary>By the hash of their secret.</summary>
    public required IReadOnlyDictionary<string, KnownPoster> Posters { get; init; }

    public sealed record UsedBackup(string Kiosk, Guid? FirstTap);

    /// <param name="EndedFrom">From this day on it counts for nothing; null while it hangs.</param>
    public sealed record KnownPoster(Guid Unit, string Office, DateOnly? EndedFrom = null);

    /// <summary>One reading, and whose it is.</summary>
    /// <param name="Read">When it was read by the server's clock, as well as that is known.</param>
    /// <param name="OwnUnits">Where the person works on that day.</param>
    /// <param name="Date">The date of the tap.</param>
    /// <param name="IsAtKiosk">Whether a kiosk signed it: a card that a phone says it has seen proves nothing.</param>
    public sealed record Question(
        string Value,
        Within Read,
        Guid Tap,
        IReadOnlySet<Guid> OwnUnits,
        DateOnly Date,
        bool IsAtKiosk = false
    );

    public CodeVerdict Answer(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return CodeReading.Of(question.Value) switch
        {
            CodeReading.Rotating rotating => OfScreen(rotating.Code, question),
            CodeReading.Typed typed => OfTyped(typed.Signs, question),
            CodeReading.Backup backup => OfBackup(backup, question.Tap),
            CodeReading.Poster poster => OfPoster(poster, question),
            CodeReading.Card card when question.IsAtKiosk => new CodeVerdict.Card(card.Photo is not null),
            _ => new CodeVerdict.Unknown(),
        };
    }

    private CodeVerdict OfScreen(OfficeCode code, Question question) =>
        Kiosks.GetValueOrDefault(code.Kiosk) is { } kiosk && kiosk.Showed(code)
            ? OfGenuine(kiosk, code, question)
            : new CodeVerdict.Unknown();

    private static CodeVerdict OfGenuine(KnownKiosk kiosk, OfficeCode code, Question question)
    {
        var fresh = kiosk.FreshDuring(code);
        if (!fresh.Meets(question.Read))
        {
            return question.Read.From > fresh.Until
                ? new CodeVerdict.Late(kiosk.Office, SlotsIn(question.Read.From - fresh.Until))
                : new CodeVerdict.Ahead(kiosk.Office, SlotsIn(fresh.From - question.Read.Until));
        }

        var during = fresh.And(question.Read);
        return question.OwnUnits.Contains(kiosk.Unit)
            ? new CodeVerdict.Fresh(kiosk.Number, kiosk.Office, during)
            : new CodeVerdict.OtherOffice(kiosk.Number, kiosk.Office, during);
    }

    // A started slot is a slot: one millisecond too late is one code too late.
    private static long SlotsIn(long span) => (span + OfficeCode.Period - 1) / OfficeCode.Period;

    /// <summary>Eight typed signs name no kiosk and no slot: those that were fresh then are tried, the own office first.</summary>
    private CodeVerdict OfTyped(string signs, Question asked)
    {
        var question = asked with { Read = new(asked.Read.From - TypingTime, asked.Read.Until) };
        foreach (var kiosk in Kiosks.Values.OrderByDescending(one => question.OwnUnits.Contains(one.Unit)))
        {
            var behind = kiosk.Clock.At(question.Read.From);
            var first = OfficeCode.SlotAt(Math.Max(0, question.Read.From - behind.Most - OfficeCode.Grace)) - 1;
            var last = OfficeCode.SlotAt(Math.Max(0, question.Read.Until - behind.Least));
            for (var slot = Math.Max(Math.Max(0, first), last - TypedSlotsMax); slot <= last; slot++)
            {
                var code = new OfficeCode(kiosk.Number, slot, signs);
                if (kiosk.Showed(code))
                {
                    return OfGenuine(kiosk, code, question);
                }
            }
        }

        return new CodeVerdict.Unknown();
    }

    /// <summary>Eight signs are typed within this, milliseconds.</summary>
    private const long TypingTime = 30_000;

    /// <summary>An hour of codes: a phone whose clock is more doubtful than that should scan.</summary>
    private const long TypedSlotsMax = 360;

    private CodeVerdict OfBackup(CodeReading.Backup backup, Guid tap) =>
        Backups.GetValueOrDefault(CodeSigns.HashOf(backup.Secret)) is { } known
            ? known.FirstTap is { } first && first != tap
                ? new CodeVerdict.BackupUsed(OfficeOf(known.Kiosk))
                : new CodeVerdict.Backup(OfficeOf(known.Kiosk))
            : new CodeVerdict.Unknown();

    private string OfficeOf(string kiosk) => Kiosks.GetValueOrDefault(kiosk)?.Office ?? kiosk;

    private CodeVerdict OfPoster(CodeReading.Poster poster, Question question) =>
        Posters.GetValueOrDefault(CodeSigns.HashOf(poster.Secret)) is { } known
            ? known.EndedFrom <= question.Date
                ? new CodeVerdict.PosterEnded(known.Office)
                : new CodeVerdict.Poster(known.Office, question.OwnUnits.Contains(known.Unit))
            : new CodeVerdict.Unknown();
}
