using Laras.Core.Access;
using Laras.Core.Objections;
using Xunit;

namespace Laras.Core.Tests.Objections;

public sealed class AskedPersonTests
{
    private static readonly EmployeeId Teacher = EmployeeId.New();
    private static readonly EmployeeId Operator = EmployeeId.New();
    private static readonly EmployeeId Head = EmployeeId.New();
    private static readonly EmployeeId Director = EmployeeId.New();
    private static readonly EmployeeId Secretary = EmployeeId.New();

    private static readonly EmployeeId[] Chain = [Head, Director, Secretary];

    private static readonly Deed Deed = new()
    {
        Subject = Teacher,
        Author = Teacher,
        EarlierDeciders = [Head],
    };

    [Fact]
    public void The_first_above_who_has_not_decided_yet_is_asked() => Assert.Equal(Director, Asked(Deed));

    [Fact]
    public void When_the_limit_is_over_the_next_one_above_is_asked() =>
        Assert.Equal(Secretary, Asked(Deed, limitIsOver: true));

    [Fact]
    public void When_nobody_is_left_above_the_personnel_agency_is_asked() =>
        Assert.Null(Asked(Deed with { EarlierDeciders = [Head, Director] }, limitIsOver: true));

    [Fact]
    public void Whoever_wrote_it_down_for_the_employee_is_not_asked() =>
        Assert.Equal(Secretary, Asked(Deed with { Author = Director }));

    [Fact]
    public void Whoever_stands_in_for_the_subject_is_not_asked() =>
        Assert.Equal(Secretary, Asked(Deed with { Author = Operator }, acting: [new(Director, Teacher)]));

    [Fact]
    public void In_appeal_both_earlier_deciders_are_passed_over() =>
        Assert.Equal(Secretary, Asked(Deed with { EarlierDeciders = [Head, Director] }));

    [Fact]
    public void Without_anybody_above_the_personnel_agency_is_asked() =>
        Assert.Null(AskedPerson.Of(Deed, [], [], limitIsOver: false));

    private static EmployeeId? Asked(Deed deed, bool limitIsOver = false, params ActingFor[] acting) =>
        AskedPerson.Of(deed, Chain, acting, limitIsOver);
}
