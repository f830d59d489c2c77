using System.Buffers;
using System.Security.Cryptography;
using Laras.Core;
using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Facts;
using Laras.Core.Tpp;
using Laras.Web.Regulations;

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

    public (Slip Slip, IReadOnlyList<Counter> Counters) Make(
        Guid run,
        EmployeeId employee,
        LoadPersonMonths.Known known
    )
    {
        var (problems, hash) = Fill(known.Person);
        var (state, lines, result) = Judge(problems);
        var calculated = result as SlipResult.Calculated;
        var slip = new Slip
        {
            RunId = run,
            EmployeeId = employee,
            MonthKey = known.Person.Month.Key,
            OpdId = known.OpdId,
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
        return (slip, CountersAfter(known.Person, result));
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
    private static IReadOnlyList<Counter> CountersAfter(PersonMonth person, SlipResult result) =>
        result switch
        {
            SlipResult.Calculated calculated => calculated.Counters,
            SlipResult.NotEntitled => person.Counters,
            _ => [],
        };
}
