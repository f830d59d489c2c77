using System.Diagnostics;
using Laras.Core.Regulations.Calculating;
using Laras.Web.Regulations;

namespace Laras.Benchmarks;

/// <summary>The compiled Perbup against the same rules by hand, and a region of 100.000 people on one and two threads.</summary>
internal static class RegulationBench
{
    private const int Repetitions = 9;
    private const int PeopleCompared = 2_000;
    private const int PassesCompared = 20;
    private const int PeopleOfRegion = 100_000;

    public static void Run()
    {
        var regulation = RegulationFolder
            .Read(Repository.Path("regulations/contoh-nusa-laras/perbup-12-2026"))
            .Regulation!;
        var calculator = new Calculator(regulation);
        Compare(calculator);
        Region(calculator);
    }

    private static void Compare(Calculator calculator)
    {
        var town = new Town(calculator.Layout, PeopleCompared);
        var results = new decimal[calculator.Outputs];
        var lines = new decimal[7];
        Check(calculator, town, results, lines);
        var compiled = new List<double>();
        var byHand = new List<double>();
        for (var i = 0; i < Repetitions + 3; i++)
        {
            var first = Nanoseconds(() => Compiled(calculator, town, results));
            var second = Nanoseconds(() => ByHand(town, lines));
            if (i >= 3)
            {
                compiled.Add(first);
                byHand.Add(second);
            }
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Compiled(calculator, town, results);
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)(PeopleCompared * PassesCompared);
        Console.WriteLine($"aturan tersusun      {Median(compiled), 9:F0} ns per pegawai-bulan");
        Console.WriteLine($"ditulis tangan       {Median(byHand), 9:F0} ns per pegawai-bulan");
        Console.WriteLine($"perbandingan         {Median(compiled) / Median(byHand), 9:F2} x (batas 2)");
        Console.WriteLine($"memori baru          {allocated, 9:F1} byte per pegawai-bulan (batas 200)");
    }

    private static void Region(Calculator calculator)
    {
        var town = new Town(calculator.Layout, PeopleOfRegion);
        foreach (var threads in new[] { 1, 2 })
        {
            var rates = new List<double>();
            for (var i = 0; i < 5; i++)
            {
                var clock = Stopwatch.StartNew();
                Spread(calculator, town, threads);
                rates.Add(PeopleOfRegion / clock.Elapsed.TotalSeconds);
            }

            Console.WriteLine(
                $"100.000 pegawai x {Town.DaysPerMonth} hari, {threads} utas: {Median(rates), 12:N0} pegawai-bulan per detik"
            );
        }
    }

    private static void Spread(Calculator calculator, Town town, int threads)
    {
        var workers = Enumerable
            .Range(0, threads)
            .Select(worker => new Thread(() => Slice(calculator, town, worker, threads)))
            .ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
    }

    private static void Slice(Calculator calculator, Town town, int worker, int threads)
    {
        var results = new decimal[calculator.Outputs];
        for (var i = worker; i < town.Facts.Length; i += threads)
        {
            calculator.TryCalculate(town.Facts[i], results);
        }
    }

    private static void Check(Calculator calculator, Town town, decimal[] results, decimal[] lines)
    {
        for (var i = 0; i < town.Facts.Length; i++)
        {
            if (!calculator.TryCalculate(town.Facts[i], results))
            {
                throw new InvalidOperationException("A month without an answer cannot be compared.");
            }

            HandWritten.Calculate(town.Plain[i], lines);
            if (!lines.AsSpan().SequenceEqual(results.AsSpan(0, lines.Length)))
            {
                throw new InvalidOperationException(
                    $"Person {i}: {string.Join(' ', results)} against {string.Join(' ', lines)}."
                );
            }
        }
    }

    private static void Compiled(Calculator calculator, Town town, decimal[] results)
    {
        for (var pass = 0; pass < PassesCompared; pass++)
        {
            foreach (var facts in town.Facts)
            {
                calculator.TryCalculate(facts, results);
            }
        }
    }

    private static void ByHand(Town town, decimal[] lines)
    {
        for (var pass = 0; pass < PassesCompared; pass++)
        {
            foreach (var month in town.Plain)
            {
                HandWritten.Calculate(month, lines);
            }
        }
    }

    private static double Nanoseconds(Action action)
    {
        var clock = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(clock).TotalNanoseconds / (PeopleCompared * PassesCompared);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
