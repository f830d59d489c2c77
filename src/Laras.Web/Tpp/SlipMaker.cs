using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Laras.Core;
using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Facts;
using Laras.Core.Tpp;
using Laras.Web.Regulations;
using Laras.Web.Tpp.Differences;
using Laras.Web.Tpp.Slips;

namespace Laras.Web.Tpp;

/// <summary>Makes slips one after the other with one regulation; its memory is used again for each person. Not for two threads.</summary>
internal sealed class SlipMaker
{
    private readonly CompiledRegulation compiled;
    private readonly FillMonthFacts filling;
    private readonly CanonicalFacts canonical;
    private readonly ArrayBufferWriter<byte> text = new();
    private readonly string[] labels;

    public SlipMaker(CompiledRegulation compiled)
    {
        this.compiled = compiled;
        var layout = compiled.Calculator.Layout;
        filling = new(compiled.Regulation, layout);
        canonical = new(layout);
        labels = [.. compiled.Regulation.Slip.Select(line => line.Label)];
        Facts = new(layout);
    }

    /// <summary>Whose slip it is, for which run; the counters are those of the end of the month before.</summary>
    public sealed record Whose(Guid Run, EmployeeId Employee, int MonthKey, Guid OpdId, IReadOnlyList<Counter> Before);

    /// <summary>A slip with all that is stored beside it.</summary>
    /// <param name="Packed">The facts that went in, see <see cref="SlipFacts.Packed"/>; empty where none did.</param>
    public sealed record Made(
        Slip Slip,
        IReadOnlyList<Counter> Counters,
        byte[] Packed,
        IReadOnlyList<Difference> Differences
    )
    {
        /// <summary>The same slip that also pays what earlier months still owe.</summary>
        public Made With(IReadOnlyList<Difference> differences) =>
            differences.Count == 0
                ? this
                : this with
                {
                    Slip = Slip.With(Slip.RunId, Slip.Net + differences.Sum(line => line.Amount)),
                    Differences = differences,
                };
    }

    /// <summary>The facts of the person whose slip was made last.</summary>
    public MonthFacts Facts { get; }

    /// <summary>Fills <see cref="Facts"/>; answers what could not be understood and the hash of all that went in.</summary>
    public (IReadOnlyList<string> Problems, string InputHash) Fill(PersonMonth person)
    {
        var problems = filling.Fill(Facts, person);
        text.ResetWrittenCount();
        canonical.Write(Facts, problems, text);
        return (problems, Convert.ToHexStringLower(SHA256.HashData(text.WrittenSpan)));
    }

    /// <summary>Fills <see cref="Facts"/> with those that an earlier slip was made of.</summary>
    public (IReadOnlyList<string> Problems, string InputHash) FillAgain(SlipFacts stored)
    {
        var known = stored.Text();
        var problems = canonical.Read(known, Facts);
        text.ResetWrittenCount();
        text.Write(Encoding.UTF8.GetBytes(known));
        return (problems, Convert.ToHexStringLower(SHA256.HashData(text.WrittenSpan)));
    }

    public Made Make(Guid run, EmployeeId employee, LoadPersonMonths.Known known)
    {
        var (problems, hash) = Fill(known.Person);
        var who = new Whose(run, employee, known.Person.Month.Key, known.OpdId, known.Person.Counters);
        return Make(who, problems, hash);
    }

    /// <summary>The same from stored facts, which nothing that came later can change.</summary>
    public Made MakeAgain(Whose whose, SlipFacts stored)
    {
        var (problems, hash) = FillAgain(stored);
        return Make(whose, problems, hash);
    }

    private Made Make(Whose whose, IReadOnlyList<string> problems, string hash)
    {
        var (state, lines, result) = Judge(problems);
        var calculated = result as SlipResult.Calculated;
        var slip = new Slip
        {
            RunId = whose.Run,
            EmployeeId = whose.Employee,
            MonthKey = whose.MonthKey,
            OpdId = whose.OpdId,
            State = state,
            Ceiling = calculated?.Ceiling.Value ?? 0,
            Net = calculated?.Net.Value ?? 0,
            Lines = SlipLine.Write(lines),
            Problem = result switch
            {
                SlipResult.NotEntitled none => none.Reason,
                SlipResult.NeedsAttention attention => attention.Sentence,
                _ => null,
            },
            InputHash = hash,
        };
        return new(slip, CountersAfter(whose.Before, result), SlipFacts.Pack(text.WrittenSpan), []);
    }

    /// <summary>Who is not entitled needs no other sentence; for everyone else an open question comes before an amount.</summary>
    private (SlipState State, SlipLine[] Lines, SlipResult Result) Judge(IReadOnlyList<string> problems)
    {
        var result = compiled.Calculator.Calculate(Facts);
        if (problems.Count > 0 && result is not SlipResult.NotEntitled)
        {
            result = new SlipResult.NeedsAttention(string.Join(' ', problems));
        }

        return result switch
        {
            SlipResult.Calculated calculated => (
                SlipState.Calculated,
                [.. labels.Zip(calculated.Lines, (label, amount) => new SlipLine(label, amount.Value))],
                result
            ),
            SlipResult.NotEntitled => (SlipState.NotEntitled, [], result),
            _ => (SlipState.NeedsAttention, [], result),
        };
    }

    /// <summary>Counters stand still in a month in which somebody is not entitled.</summary>
    private static IReadOnlyList<Counter> CountersAfter(IReadOnlyList<Counter> before, SlipResult result) =>
        result switch
        {
            SlipResult.Calculated calculated => calculated.Counters,
            SlipResult.NotEntitled => before,
            _ => [],
        };
}
