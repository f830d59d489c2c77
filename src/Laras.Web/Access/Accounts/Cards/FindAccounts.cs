using Laras.Core;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Cards;

/// <summary>Who within reach can sign in already and who cannot, with counts, so that nobody is forgotten.</summary>
public static class FindAccounts
{
    public const int PageSize = 50;
    public const int TextMax = 100;

    public sealed record Request(string? Text, AccountState? State, int Page);

    public sealed record Row(
        EmployeeId Id,
        string Number,
        string Name,
        string? Post,
        string? Unit,
        AccountState State,
        DateTime? CardExpiresAtUtc,
        DateTime? LastSignedInAtUtc,
        int LiveSessions
    );

    /// <param name="Rows">The rows of one page.</param>
    /// <param name="Matching">Everybody the request fits, for a print run over all of them.</param>
    /// <param name="Counts">How many within reach are in each state.</param>
    public sealed record Response(
        IReadOnlyList<Row> Rows,
        IReadOnlyList<EmployeeId> Matching,
        int Page,
        IReadOnlyDictionary<AccountState, int> Counts
    )
    {
        public int Total => Matching.Count;
        public int First => Total == 0 ? 0 : ((Page - 1) * PageSize) + 1;
        public int Last => Math.Min(Page * PageSize, Total);
    }

    public static async Task<Response> RunAsync(
        LarasDb db,
        Request request,
        Reachable reachable,
        DateOnly today,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reachable);
        var all = (await LoadAsync(db, today, nowUtc, cancellationToken))
            .Where(row => reachable.Contains(row.Id))
            .ToList();
        var counts = Enum.GetValues<AccountState>()
            .ToDictionary(state => state, state => all.Count(row => row.State == state));
        var matching = all.Where(row => Fits(row, request)).ToList();
        var pages = Math.Max(1, (matching.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(request.Page, 1, pages);
        return new(
            [.. matching.Skip((page - 1) * PageSize).Take(PageSize)],
            [.. matching.Select(row => row.Id)],
            page,
            counts
        );
    }

    private static async Task<List<Row>> LoadAsync(
        LarasDb db,
        DateOnly today,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        var people = await PersonAtWork
            .Of(db, today)
            .OrderBy(person => person.Employee.Name)
            .Select(person => new
            {
                person.Employee,
                Post = person.Placement!.Post,
                Unit = person.Unit!.Name,
            })
            .ToListAsync(cancellationToken);
        var accounts = await db
            .Accounts.AsNoTracking()
            .ToDictionaryAsync(account => account.EmployeeId, cancellationToken);
        var cards = await db
            .StartCards.Where(card => card.UsedAtUtc == null && card.VoidedAtUtc == null && card.ExpiresAtUtc > nowUtc)
            .GroupBy(card => card.EmployeeId)
            .Select(group => new { Id = group.Key, Expires = group.Max(card => card.ExpiresAtUtc) })
            .ToDictionaryAsync(group => group.Id, group => group.Expires, cancellationToken);
        var worldNow = TimeProvider.System.GetUtcNow().UtcDateTime;
        var sessions = await db
            .Sessions.Where(session => session.EndedAtUtc == null && session.ExpiresAtUtc > worldNow)
            .GroupBy(session => session.EmployeeId)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Id, group => group.Count, cancellationToken);
        return
        [
            .. people
                .DistinctBy(person => person.Employee.Id)
                .Select(person =>
                {
                    var id = person.Employee.Id;
                    var account = accounts.GetValueOrDefault(id);
                    DateTime? card = cards.TryGetValue(id, out var expires) ? expires : null;
                    return new Row(
                        id,
                        person.Employee.Number,
                        person.Employee.Name,
                        person.Post,
                        person.Unit,
                        StateOf(account, card),
                        card,
                        account?.LastSignedInAtUtc,
                        sessions.GetValueOrDefault(id)
                    );
                }),
        ];
    }

    private static AccountState StateOf(Account? account, DateTime? openCard) =>
        (account, openCard) switch
        {
            ({ BlockedAtUtc: not null }, _) => AccountState.Stopped,
            ({ LastSignedInAtUtc: not null }, _) => AccountState.Active,
            (_, not null) => AccountState.CardOpen,
            (not null, _) => AccountState.NeverSignedIn,
            _ => AccountState.None,
        };

    private static bool Fits(Row row, Request request)
    {
        var text = request.Text?.Trim() ?? "";
        return (request.State is null || row.State == request.State)
            && (
                text.Length == 0
                || Has(row.Name, text)
                || Has(row.Number, text.Replace(" ", "", StringComparison.Ordinal))
                || Has(row.Unit, text)
                || Has(row.Post, text)
            );
    }

    private static bool Has(string? value, string text) =>
        value?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;
}
