using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Examining;
using Xunit;

namespace Laras.Core.Tests.Regulations;

public sealed class RegulationCasesTests
{
    public static TheoryData<string> Folders => [.. ShippedRegulations.All.Select(folder => folder.Name)];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var folder in ShippedRegulations.All)
            {
                foreach (var worked in folder.Cases)
                {
                    data.Add(folder.Name, worked.Name);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Folders))]
    public void A_shipped_regulation_is_read_without_a_problem(string name)
    {
        var folder = ShippedRegulations.Named(name);

        Assert.Empty(folder.Problems.Select(problem => problem.ToString()));
        Assert.NotEmpty(folder.Cases);
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_worked_case_comes_out_to_the_rupiah(string name, string worked)
    {
        var folder = ShippedRegulations.Named(name);
        var regulation = folder.Regulation!;

        var differences = CaseCheck.Run(
            regulation,
            new Calculator(regulation),
            folder.Cases.Single(one => one.Name == worked)
        );

        Assert.Empty(differences);
    }
}
