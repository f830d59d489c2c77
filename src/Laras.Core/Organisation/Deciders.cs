namespace Laras.Core.Organisation;

/// <summary>
/// Who decides for a person on a day, and why: the acting head of the post above, then its holder; above a vacant post
/// the next one; where there is no post tree, the superior of the employee file or who stands in for him.
/// Nobody ever decides for himself.
/// </summary>
public static class Deciders
{
    /// <param name="Decider">Null for the head of all, and where the chart names nobody.</param>
    /// <param name="Reasons">The way to the answer, in order; never empty.</param>
    public sealed record Answer(EmployeeId? Decider, IReadOnlyList<Reason> Reasons);

    public static Answer Of(EmployeeId person, ChartOfDay chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var reasons = new List<Reason>();
        if (chart.PlaceOf(person) is not { } place)
        {
            return new(null, [new Reason.NotPlaced(person)]);
        }

        var decider = AlongPosts(place, chart, reasons) ?? AlongPeople(place, chart, reasons);
        if (decider is null && (reasons.Count == 0 || reasons[^1] is Reason.Vacant or Reason.HimselfAbove))
        {
            reasons.Add(new Reason.Top());
        }

        return new(decider, reasons);
    }

    private static EmployeeId? AlongPosts(ChartOfDay.Place place, ChartOfDay chart, List<Reason> reasons)
    {
        if (place.Post is not { } own)
        {
            return null;
        }

        HashSet<Guid> seen = [own];
        var above = chart.PostOf(own)?.Superior;
        while (above is { } id && chart.PostOf(id) is { } post)
        {
            if (!seen.Add(id))
            {
                reasons.Add(new Reason.Circle());
                return null;
            }

            if (AtPost(place, post, chart, reasons) is { } decider)
            {
                return decider;
            }

            above = post.Superior;
        }

        return null;
    }

    /// <summary>Who decides at one post above; null when nobody does there.</summary>
    private static EmployeeId? AtPost(
        ChartOfDay.Place place,
        ChartOfDay.Post post,
        ChartOfDay chart,
        List<Reason> reasons
    )
    {
        // Of several holders the one leads whom the file names, so that two heads share their people out.
        var holder = chart
            .HoldersOf(post.Id)
            .Where(one => one != place.Person)
            .OrderByDescending(one => one == place.Superior)
            .Cast<EmployeeId?>()
            .FirstOrDefault();
        var acting = chart.ActingOn(post.Id).Concat(holder is { } away ? chart.ActingFor(away) : []).ToArray();
        if (Array.Find(acting, one => one.Person != place.Person) is { } standsIn)
        {
            reasons.Add(new Reason.StandsIn(standsIn, post.Title, post.VacantSince));
            return standsIn.Person;
        }

        if (acting.Length > 0)
        {
            reasons.Add(new Reason.HimselfAbove(post.Title, null));
            return null;
        }

        reasons.Add(
            holder is { } there ? new Reason.Holds(there, post.Title) : new Reason.Vacant(post.Title, post.VacantSince)
        );
        return holder;
    }

    private static EmployeeId? AlongPeople(ChartOfDay.Place place, ChartOfDay chart, List<Reason> reasons)
    {
        HashSet<EmployeeId> seen = [place.Person];
        var above = place.Superior;
        while (above is { } superior)
        {
            if (!seen.Add(superior))
            {
                reasons.Add(new Reason.Circle());
                return null;
            }

            var acting = chart.ActingFor(superior).ToArray();
            if (Array.Find(acting, one => one.Person != place.Person) is { } standsIn)
            {
                reasons.Add(new Reason.StandsIn(standsIn, null, null));
                return standsIn.Person;
            }

            if (acting.Length > 0)
            {
                reasons.Add(new Reason.HimselfAbove(null, superior));
            }
            else if (chart.LeftOn(superior) is { } lastDay)
            {
                reasons.Add(new Reason.Left(superior, lastDay));
            }
            else
            {
                reasons.Add(new Reason.Named(superior));
                return superior;
            }

            above = chart.PlaceOf(superior)?.Superior;
        }

        return null;
    }
}
