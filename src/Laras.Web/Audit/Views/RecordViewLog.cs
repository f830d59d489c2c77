using System.Data.Common;
using System.Threading.Channels;
using Laras.Web.Storage;

namespace Laras.Web.Audit.Views;

/// <summary>
/// Writes the looks of the last moment together, so that nobody waits for them. When the program is told to stop,
/// those that wait are written first.
/// </summary>
public sealed partial class RecordViewLog(DataStore store, TimeProvider time, ILogger<RecordViewLog> log)
    : BackgroundService
{
    private const int TriesMax = 5;

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    private readonly Channel<RecordView> waiting = Channel.CreateUnbounded<RecordView>(new() { SingleReader = true });

    public void Add(RecordView view) => waiting.Writer.TryWrite(view);

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    // Stopping ends the gathering, not the writing.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            await PauseAsync(stoppingToken);
            List<RecordView> views = [];
            while (waiting.Reader.TryRead(out var view))
            {
                views.Add(view);
            }

            await WriteAsync(views, stoppingToken);
        }
    }

    private async Task WriteAsync(List<RecordView> views, CancellationToken stoppingToken)
    {
        for (var tries = 1; tries <= TriesMax; tries++)
        {
            try
            {
                await using var db = store.Open();
                await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
                await InsertMissing.RunAsync(db, views, progress: null, CancellationToken.None);
                await transaction.CommitAsync(CancellationToken.None);
                return;
            }
            catch (DbException trouble)
            {
                NotWritten(trouble, views.Count, tries);
                await PauseAsync(stoppingToken);
            }
        }
    }

    private async Task PauseAsync(CancellationToken stoppingToken) =>
        await Task.Delay(Gathering, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(LogLevel.Warning, "{Views} looks at records could not be written, try {Tries}.")]
    private partial void NotWritten(Exception trouble, int views, int tries);
}
