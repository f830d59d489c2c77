using Laras.Core.Access;

namespace Laras.Core.Objections;

/// <summary>
/// Who is asked to answer: the nearest person up the chain of superiors who may judge it. When the limit is over, the
/// next one above as well. Nobody left in the chain means that the personnel agency answers.
/// </summary>
public static class AskedPerson
{
    /// <param name="chain">From the direct superior upwards.</param>
    public static EmployeeId? Of(
        Deed deed,
        IReadOnlyList<EmployeeId> chain,
        IReadOnlyCollection<ActingFor> acting,
        bool limitIsOver
    )
    {
        ArgumentNullException.ThrowIfNull(chain);
        var mayJudge = chain.Distinct().Where(person => FourEyes.WhyNot(deed, person, acting) is null);
        return mayJudge.Skip(limitIsOver ? 1 : 0).Select(person => (EmployeeId?)person).FirstOrDefault();
    }
}
