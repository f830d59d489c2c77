using Laras.Core.Employees;
using Laras.Web.Attendance.Saku;
using Xunit;

namespace Laras.Web.Tests.Attendance.Saku;

public sealed class CallNameTests
{
    [Theory]
    [InlineData("Nurhayati Wulandari, S.Pd.", Sex.Female, "Bu Nurhayati")]
    [InlineData("La Ode Ramli, M.Pd.", Sex.Male, "Pak Ramli")]
    [InlineData("Wa Sulastri", Sex.Female, "Bu Sulastri")]
    [InlineData("I Made Suardika", Sex.Male, "Pak Made")]
    [InlineData("dr. H. Yohanis Wambrauw", Sex.Male, "Pak Yohanis")]
    [InlineData("La Ode", null, "La")]
    public void People_are_called_by_their_own_name_and_not_by_how_names_begin_on_their_island(
        string name,
        Sex? sex,
        string called
    ) => Assert.Equal(called, CallName.Of(name, sex));
}
