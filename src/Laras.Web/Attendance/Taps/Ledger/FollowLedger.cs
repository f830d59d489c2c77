using System.Diagnostics;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>
/// Reads the ledger batch after batch and makes something of it. Where it stands is stored together with what it made, so
/// that it goes on where it was, whenever it was stopped. What it makes must be the same when it reads a batch again.
/// </summary>
public abstract partial class FollowLedger(DataStore store, LedgerNews news, ILogger log) : BackgroundService
{
    /// <summary>Batches gather for this long, so that a rush is followed in large portions.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(200);

    /// <summary>In a rush a follower rests so many times as long as it worked; a backlog is read when the rush is over.</summary>
    private const int RestInRush = 99;

    /// <summary>What other processes commit is found after this.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private string? told;

    /// <summary>What is to be written for the batches up to one.</summary>
    protected sealed record Portion(long UpTo, Func<CancellationToken, Task> WriteAsync);

    /// <summary>By which its place in the ledger is stored.</summary>
    protected abstract string Name { get; }

    /// <summary>Reads on after a batch; null when there is nothing new. Nothing is locked meanwhile.</summary>
    protected abstract Task<Portion?> ReadAsync(LarasDb db, long after, CancellationToken cancellationToken);

    /// <summary>One portion; false when there was nothing new.</summary>
    public async Task<bool> FollowAsync(CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        var mark = await db.TapFollowers.SingleOrDefaultAsync(one => one.Name == Name, cancellationToken);
        var portion = await ReadAsync(db, mark?.Batch ?? 0, cancellationToken);
        if (portion is null)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await portion.WriteAsync(cancellationToken);
        if (mark is null)
        {
            db.TapFollowers.Add(new() { Name = Name, Batch = portion.UpTo });
        }
        else
        {
            mark.Batch = portion.UpTo;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>One tap of which nothing can be made is told and left in the ledger; those behind it are read.</summary>
    protected void PassOver(Guid tap, Exception why) => LogPassedOver(log, Name, tap, why);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var began = Stopwatch.GetTimestamp();
                var goesOn = await TryFollowAsync(stoppingToken);
                var worked = Stopwatch.GetElapsedTime(began);
                await RestAsync(worked, stoppingToken);
                if (!goesOn)
                {
                    await news.WaitForNextAsync(LookAgain, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>The rest in a rush ends with the rush, however long the work before it was.</summary>
    private async Task RestAsync(TimeSpan worked, CancellationToken stoppingToken)
    {
        var began = Stopwatch.GetTimestamp();
        do
        {
            await Task.Delay(Gather, stoppingToken);
        } while (news.IsPouring && Stopwatch.GetElapsedTime(began) < worked * RestInRush);
    }

    /// <summary>What stops one round must not stop the next: the ledger keeps everything until it can be read.</summary>
    private async Task<bool> TryFollowAsync(CancellationToken stoppingToken)
    {
        try
        {
            var goesOn = await FollowAsync(stoppingToken);
            told = null;
            return goesOn;
        }
#pragma warning disable CA1031 // Whatever it was, it is told once and tried again.
        catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            if (told != trouble.Message)
            {
                told = trouble.Message;
                LogTrouble(log, Name, trouble);
            }

            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The follower {Name} waits with the ledger and tries again.")]
    private static partial void LogTrouble(ILogger log, string name, Exception trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "The follower {Name} could make nothing of the tap {Tap}.")]
    private static partial void LogPassedOver(ILogger log, string name, Guid tap, Exception why);
}
