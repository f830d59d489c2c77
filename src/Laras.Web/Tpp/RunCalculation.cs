using System.Threading.Channels;
using Laras.Core;
using Laras.Web.Storage;

namespace Laras.Web.Tpp;

/// <summary>
/// Calculates in the background of the web process, one month at a time. How far it is stands in the
/// <see cref="CalculationRun"/> rows; a stopped or cut-off run can be gone on with.
/// </summary>
public sealed partial class RunCalculation(DataStore store, TimeProvider time, ILogger<RunCalculation> log)
    : BackgroundService
{
    private readonly Channel<Order> orders = Channel.CreateBounded<Order>(1);
    private readonly Lock door = new();
    private Order? current;
    private Month? asked;

    /// <summary>Why the last order did not begin, in sentences for people; empty when it did.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>The same, where the last order was for this month; another month's page has nothing to do with it.</summary>
    public IReadOnlyList<string> ProblemsOf(Month month) => asked == month ? Problems : [];

    /// <summary>What is being calculated now, or nothing.</summary>
    public CalculateMonth.Request? Current
    {
        get
        {
            lock (door)
            {
                return current?.Request;
            }
        }
    }

    /// <summary>False when another calculation is under way; only one runs at a time.</summary>
    public bool TryStart(CalculateMonth.Request request)
    {
        lock (door)
        {
            if (current is not null)
            {
                return false;
            }

            current = new(request, new());
            asked = request.Month;
            Problems = [];
            return orders.Writer.TryWrite(current);
        }
    }

    /// <summary>Asks the calculation to stop at the next slip; what is stored stays.</summary>
    public void Stop()
    {
        lock (door)
        {
            current?.Stopping.Cancel();
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        UntilStopped.RunAsync(CalculateInOrderAsync, stoppingToken);

    private async Task CalculateInOrderAsync(CancellationToken stoppingToken)
    {
        await foreach (var order in orders.Reader.ReadAllAsync(stoppingToken))
        {
            using (order.Stopping)
            {
                await CalculateAsync(order, stoppingToken);
                lock (door)
                {
                    current = null;
                }
            }
        }
    }

    /// <summary>A run that breaks must not take the pages with it: it stays in its row as unfinished and is told.</summary>
    private async Task CalculateAsync(Order order, CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(order.Stopping.Token, stoppingToken);
        try
        {
            await using var db = store.Open();
            var answer = await CalculateMonth.RunAsync(db, order.Request, time, progress: null, either.Token);
            Problems = answer.Problems;
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            Problems = ["Hitungan dihentikan sebelum slip pertama."];
        }
#pragma warning disable CA1031 // Whatever broke it, the process goes on serving; the trouble is logged and told.
        catch (Exception trouble)
#pragma warning restore CA1031
        {
            LogTrouble(trouble, order.Request.Month.ToString());
            Problems =
            [
                "Hitungan terhenti di tengah jalan. Slip yang sudah dihitung tersimpan; teruskan dengan tombol Lanjutkan.",
            ];
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The calculation of {Month} broke off.")]
    private partial void LogTrouble(Exception trouble, string month);

    private sealed record Order(CalculateMonth.Request Request, CancellationTokenSource Stopping);
}
