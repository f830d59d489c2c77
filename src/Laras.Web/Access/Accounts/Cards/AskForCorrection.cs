using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;

namespace Laras.Web.Access.Accounts.Cards;

/// <summary>Somebody with a card says that name, number or unit on it is wrong. The operator reads it; the person goes on.</summary>
public static class AskForCorrection
{
    public const string Kind = "minta-betulkan";
    public const int WordsMax = 300;

    public static async Task RunAsync(
        LarasDb db,
        Employee employee,
        string words,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(employee);
        ArgumentNullException.ThrowIfNull(words);
        var said = words.Trim();
        Journal.Note(
            db,
            new(
                Kind,
                employee.Id,
                employee.Name,
                $"Meminta datanya dibetulkan: {(said.Length > WordsMax ? said[..WordsMax] : said)}"
            )
            {
                SubjectId = employee.Id,
            },
            time
        );
        await db.SaveChangesAsync(cancellationToken);
    }
}
