namespace Laras.Benchmarks.Taps;

/// <summary>The runs of a comparison, and their medians.</summary>
internal sealed class Table
{
    private readonly List<(string Name, Load.Run Run)> runs = [];

    /// <param name="turn">Below zero only warms up.</param>
    public void Add(int turn, string name, Load.Run run)
    {
        Console.WriteLine(
            $"  {(turn < 0 ? "hangat" : $"{turn + 1}"), 6} {name, -14} {run.PerSecond, 9:0}/detik  CPU {run.Cpu, 6:0.0} µs  "
                + $"p50 {run.Median, 6:0.0} ms  p99 {run.P99, 6:0.0} ms  terlama {run.Longest, 7:0.0} ms  ditolak {run.Refused}"
        );
        if (turn >= 0)
        {
            runs.Add((name, run));
        }
    }

    public void Print()
    {
        foreach (var name in runs.Select(run => run.Name).Distinct())
        {
            Console.WriteLine(
                $"{name, -14} median {Median(name, run => run.PerSecond), 9:0}/detik  CPU {Median(name, run => run.Cpu), 6:0.0} µs  "
                    + $"p50 {Median(name, run => run.Median), 6:0.0} ms  p99 {Median(name, run => run.P99), 6:0.0} ms"
            );
        }
    }

    public void Ratio(string sentence, string one, string other, Func<Load.Run, double> of, double times = 1) =>
        Console.WriteLine($"{sentence}: {times * Median(one, of) / Median(other, of):0.00}");

    private double Median(string name, Func<Load.Run, double> of)
    {
        var values = runs.Where(run => run.Name == name).Select(run => of(run.Run)).Order().ToList();
        return values[values.Count / 2];
    }
}
