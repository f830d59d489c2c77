using System.Collections.Concurrent;
using System.Net;
using Laras.Web.Access;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Access.Matrix;

/// <summary>
/// Every address of the running application, each verb, asked by each of the nine roles about everybody they can stand
/// to, in every state of the month, and compared with a second reading of the written table.
/// </summary>
public sealed class PermissionMatrixTests
{
    private readonly WrittenTable table = new();
    private readonly ConcurrentQueue<string> mismatches = [];
    private readonly ConcurrentDictionary<(string Seat, int Length), string> refusals = [];
    private int cells;
    private int closedOnly;

    [Fact]
    public async Task Every_role_can_do_what_the_table_says_and_nothing_else()
    {
        IReadOnlyList<Seat> seats = [];
        await using var desk = await RunningDesk.StartAsync(prepare: (town, db) => seats = MatrixTown.Extend(town, db));
        var questions = desk.Routes.SelectMany(Cell.Of).Distinct().ToArray();
        var asked = questions.Where(cell => !Permissions.IsPublic(cell.Address)).ToArray();
        Assert.Equal(Enum.GetValues<Role>(), seats.Select(seat => seat.Role));

        await Task.WhenAll(seats.Select(seat => AskAsync(desk, seat, asked)));

        Console.WriteLine(
            $"matriks: {Core.Indonesian.Grouped(cells)} sel, {Core.Indonesian.Grouped(mismatches.Count)} berbeda "
                + $"({asked.Select(cell => cell.Address).Distinct().Count()} alamat; {closedOnly} sel menyebut benda yang "
                + "tidak ada di kota uji)"
        );
        Assert.True(mismatches.IsEmpty, string.Join('\n', mismatches.Order(StringComparer.Ordinal).Take(50)));
        Assert.Empty(
            refusals
                .GroupBy(refusal => refusal.Key.Seat)
                .Where(answers => answers.Count() > 1)
                .Select(answers => $"{answers.Key}: {string.Join("; ", answers.Select(answer => answer.Value))}")
        );
    }

    private async Task AskAsync(RunningDesk desk, Seat seat, IReadOnlyList<Cell> asked)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var visitor = await Visitor.SignInAsync(desk.Address, seat.Name, cancellation);
        foreach (var cell in asked)
        {
            var expected = table.For(cell.Address, seat, cell.Relation, cell.State);
            var withToken = expected != Expected.Allowed || !cell.WouldMoveTheMonth;
            var answer = await visitor.AskAsync(cell.Verb, cell.Path(seat), withToken);
            if (answer.IsOutside)
            {
                // The cell before may have ended the visit; whoever stands outside again is a mismatch below.
                await visitor.SignInAsync();
                answer = await visitor.AskAsync(cell.Verb, cell.Path(seat), withToken);
            }

            if (answer.IsOutside)
            {
                await visitor.SignInAsync();
            }

            Compare(seat, cell, expected, answer);
        }
    }

    private void Compare(Seat seat, Cell cell, Expected expected, Visitor.Answer answer)
    {
        Interlocked.Increment(ref cells);
        var isMissing = expected == Expected.Allowed && answer.Status == HttpStatusCode.NotFound;
        if (isMissing && cell.NamesSomethingMissing)
        {
            Interlocked.Increment(ref closedOnly);
            return;
        }

        var path = cell.Path(seat);
        if (!Fits(expected, cell, answer))
        {
            mismatches.Enqueue(
                $"{cell.Address} {cell.Relation} {cell.State} oleh {RoleWords.Of(seat.Role)} ({path}): "
                    + $"{expected}, dijawab {(int)answer.Status} {answer.Location}"
            );
        }
        else if (expected == Expected.NotFound)
        {
            refusals.TryAdd(
                ($"{seat.Role} {IsApi(path)}", answer.Body.Length),
                $"{cell.Verb} {path} {answer.Body.Length}"
            );
        }
    }

    private static bool Fits(Expected expected, Cell cell, Visitor.Answer answer) =>
        expected switch
        {
            Expected.NotFound => answer.Status == HttpStatusCode.NotFound,
            Expected.Conflict => answer.Status == HttpStatusCode.Conflict,
            Expected.Allowed => answer.Status
                is not (HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.Unauthorized)
                && answer.Status < HttpStatusCode.InternalServerError
                && (!answer.IsDoor || cell.Verb != "GET"),
        };

    private static bool IsApi(string path) => path.StartsWith("/api/", StringComparison.Ordinal);
}
