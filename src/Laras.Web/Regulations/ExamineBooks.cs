using System.Threading.Channels;
using Laras.Core.Regulations.Examining;
using Laras.Web.Storage;

namespace Laras.Web.Regulations;

/// <summary>
/// Examines regulations in the background, one at a time, so that twenty of them never take the machine away from the
/// people who are clocking in.
/// </summary>
public sealed class ExamineBooks : BackgroundService
{
    private readonly Channel<RegulationBook> waiting = Channel.CreateUnbounded<RegulationBook>();

    /// <summary>The examination of a readable book; asked for again it is the same one.</summary>
    public Task<ExaminationReport> Ask(RegulationBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (book.IsFirstToAsk())
        {
            waiting.Writer.TryWrite(book);
        }

        return book.Examination;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        UntilStopped.RunAsync(ExamineAsync, stoppingToken);

    private async Task ExamineAsync(CancellationToken stoppingToken)
    {
        await foreach (var book in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            book.Examine();
        }
    }
}
