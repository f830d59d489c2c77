using Laras.Web.Regulations;
using Xunit;

namespace Laras.Web.Tests.Regulations;

public sealed class RegulationShelfTests
{
    private readonly RegulationShelf shelf = new();

    [Fact]
    public void The_same_text_is_read_once_and_a_changed_one_again()
    {
        var book = shelf.Of("perbup-1-2020", LawFolder.Files());

        Assert.Same(book, shelf.Of("perbup-1-2020", LawFolder.Files()));
        Assert.NotSame(book, shelf.Of("perbup-1-2020", LawFolder.Files(expected: "900.001")));
    }

    [Fact]
    public void Beyond_its_room_the_book_asked_for_longest_ago_is_put_away()
    {
        var first = shelf.Of("perbup-0", LawFolder.Files());
        var second = shelf.Of("perbup-1", LawFolder.Files());
        for (var number = 2; number < RegulationShelf.BooksMax; number++)
        {
            shelf.Of($"perbup-{number}", LawFolder.Files());
        }

        Assert.Same(first, shelf.Of("perbup-0", LawFolder.Files()));
        shelf.Of("satu-lagi", LawFolder.Files());

        Assert.Equal(RegulationShelf.BooksMax, shelf.Count);
        Assert.Same(first, shelf.Of("perbup-0", LawFolder.Files()));
        Assert.NotSame(second, shelf.Of("perbup-1", LawFolder.Files()));
    }

    [Fact]
    public async Task A_book_is_examined_once_however_often_it_is_asked_for()
    {
        using var examiner = new ExamineBooks();
        await examiner.StartAsync(TestContext.Current.CancellationToken);
        var book = shelf.Of("perbup-1-2020", LawFolder.Files());

        var report = await examiner.Ask(book).WaitAsync(TestContext.Current.CancellationToken);

        Assert.Same(report, await examiner.Ask(book).WaitAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, report.CasesThatHold);
        await examiner.StopAsync(TestContext.Current.CancellationToken);
    }
}
