namespace Laras.Core.Access;

/// <summary>
/// Nobody judges himself, and no two steps are taken by one person: whoever decides is neither the subject, nor the
/// author, nor an earlier decider, nor somebody who stands in the subject's place.
/// </summary>
public static class FourEyes
{
    /// <summary>The sentence for whoever may not decide; null when nothing speaks against it.</summary>
    /// <param name="acting">Everybody who stands in another's place on the day of the decision.</param>
    public static string? WhyNot(Deed deed, EmployeeId decider, IEnumerable<ActingFor> acting)
    {
        ArgumentNullException.ThrowIfNull(deed);
        ArgumentNullException.ThrowIfNull(acting);
        if (deed.Subject == decider)
        {
            return "Ini tentang Anda sendiri, jadi orang lain yang memutuskan.";
        }

        if (deed.Author == decider)
        {
            return "Anda sendiri yang mengajukannya, jadi orang lain yang memutuskan.";
        }

        if (deed.EarlierDeciders.Contains(decider))
        {
            return "Anda sudah memutuskan pada langkah sebelumnya, jadi langkah ini milik orang lain.";
        }

        return deed.Subject is { } subject && InThePlaceOf(subject, acting).Contains(decider)
            ? "Anda sedang menggantikan orang yang bersangkutan (Plt./Plh.), jadi orang lain yang memutuskan."
            : null;
    }

    /// <summary>
    /// The person, whoever acts for the person, whoever acts for those, and so on; a circle of substitutes ends where
    /// it began.
    /// </summary>
    private static HashSet<EmployeeId> InThePlaceOf(EmployeeId person, IEnumerable<ActingFor> acting)
    {
        var actors = acting.ToLookup(pair => pair.Holder, pair => pair.Actor);
        var found = new HashSet<EmployeeId> { person };
        var waiting = new Queue<EmployeeId>(found);
        while (waiting.TryDequeue(out var holder))
        {
            foreach (var actor in actors[holder].Where(found.Add))
            {
                waiting.Enqueue(actor);
            }
        }

        return found;
    }
}
