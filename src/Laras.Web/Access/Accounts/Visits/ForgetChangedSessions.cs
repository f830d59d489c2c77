using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Laras.Web.Access.Accounts.Visits;

/// <summary>Tells the memory of this process which sessions were changed, as soon as the change is committed. One for each context.</summary>
internal sealed class ForgetChangedSessions(LiveSessions live) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly HashSet<string> changed = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Collect(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Collect(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        TellUnlessOpen(eventData.Context);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        TellUnlessOpen(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell();

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Tell();
        return Task.CompletedTask;
    }

    private void Collect(DbContext? context)
    {
        if (context is not null)
        {
            changed.UnionWith(
                context
                    .ChangeTracker.Entries<Session>()
                    .Where(entry => entry.State is EntityState.Modified or EntityState.Deleted)
                    .Select(entry => entry.Entity.TokenHash)
            );
        }
    }

    private void TellUnlessOpen(DbContext? context)
    {
        if (context?.Database.CurrentTransaction is null)
        {
            Tell();
        }
    }

    private void Tell()
    {
        foreach (var hash in changed)
        {
            live.Forget(hash);
        }

        changed.Clear();
    }
}
