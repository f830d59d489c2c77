namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>
/// Of every kind of finding about every subject, the one that weighs most. Other steps with the same finding are
/// only named behind it.
/// </summary>
internal sealed class WorstFindings
{
    private const int OthersMax = 3;

    private readonly Dictionary<string, Kept> kept = new(StringComparer.Ordinal);

    public IEnumerable<Finding> All => kept.Values.Select(one => one.WithOthers());

    /// <param name="step">Where it was found, in a few words; null when only the worst place matters.</param>
    public void Add(string code, decimal weight, Func<Finding> finding, string? step = null)
    {
        if (!kept.TryGetValue(code, out var one))
        {
            kept[code] = one = new();
        }

        one.Take(weight, finding, step);
    }

    private sealed class Kept
    {
        private readonly Dictionary<string, decimal> steps = new(StringComparer.Ordinal);
        private Finding? worst;
        private string? worstStep;
        private decimal worstWeight;

        public void Take(decimal weight, Func<Finding> finding, string? step)
        {
            if (step is not null)
            {
                steps[step] = Math.Max(weight, steps.GetValueOrDefault(step));
            }

            if (worst is null || weight > worstWeight)
            {
                (worst, worstStep, worstWeight) = (finding(), step, weight);
            }
        }

        public Finding WithOthers()
        {
            var others = steps
                .Where(step => step.Key != worstStep)
                .OrderByDescending(step => step.Value)
                .ThenBy(step => step.Key, StringComparer.Ordinal)
                .Take(OthersMax)
                .Select(step => $"{step.Key} ({new Rupiah(decimal.ToInt64(decimal.Round(step.Value)))})")
                .ToList();
            return others.Count == 0
                ? worst!
                : worst! with
                {
                    Sentence = $"{worst.Sentence} Juga {string.Join(", ", others)}.",
                };
        }
    }
}
