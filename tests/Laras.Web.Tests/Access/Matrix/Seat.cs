using Laras.Web.Access;

namespace Laras.Web.Tests.Access.Matrix;

/// <summary>One of the nine who ask: the column of the table that the seat is for, and everybody it is asked about.</summary>
/// <param name="Columns">Every column of the written table that counts for this person, from 0.</param>
/// <param name="Leads">Whether somebody is below this person today.</param>
/// <param name="Numbers">The number of a person in each relation to this one.</param>
internal sealed record Seat(
    Role Role,
    string Name,
    IReadOnlyList<int> Columns,
    bool Leads,
    IReadOnlyDictionary<Relation, string> Numbers
);
