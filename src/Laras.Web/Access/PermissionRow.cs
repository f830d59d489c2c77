using Laras.Core.Tpp;

namespace Laras.Web.Access;

/// <summary>One row of the permission table: what is done, by which address, and how far each role reaches with it.</summary>
public sealed record PermissionRow
{
    /// <summary>What is done, in Indonesian, as an inspector reads it: <c>Membuka slip</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The verb and the route pattern: <c>GET /meja/tpp/{monthText}</c>.</summary>
    public required string Address { get; init; }

    /// <summary>One reach for each <see cref="Role"/>, in the order of the roles.</summary>
    public required IReadOnlyList<Reach> Reaches { get; init; }

    /// <summary>The states of the month in which it may be done; empty when the month does not matter.</summary>
    public required IReadOnlyList<PeriodState> States { get; init; }

    public Reach For(Role role) => Reaches[(int)role];

    public bool AllowedIn(PeriodState state) => States.Count == 0 || States.Contains(state);
}
