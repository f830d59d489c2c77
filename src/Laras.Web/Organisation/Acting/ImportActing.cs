using Laras.Core.Organisation;
using Laras.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Organisation.Acting;

/// <summary>Letters by which people stand in (Plt, Plh), from a table; each is noted in the journal.</summary>
public static class ImportActing
{
    public static readonly ImportKind Kind = new(
        "plt",
        "Plt dan Plh dengan suratnya",
        [
            new("jenis"),
            new("kode_jabatan") { Required = false },
            new("nip_digantikan") { Required = false },
            new("nip", "id_lokal"),
            new("surat"),
            new("dari"),
            new("sampai"),
        ],
        PlanAsync
    );

    private static readonly Dictionary<string, ActingKind> Kinds = new()
    {
        ["plt"] = ActingKind.Plt,
        ["plh"] = ActingKind.Plh,
    };

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var people = await KnownEmployees.LoadAsync(batch.Db, cancellationToken);
        var posts = await batch.Db.Posts.ToDictionaryAsync(
            post => post.Code,
            post => post.Id,
            StringComparer.OrdinalIgnoreCase,
            cancellationToken
        );
        var book = await ActingBook.LoadAsync(batch.Db, cancellationToken);
        foreach (var row in batch.Rows)
        {
            if (Read(row, people, posts) is not { } wish)
            {
                continue;
            }

            switch (book.Enter(wish, authorId: null, batch.ImportedBy, batch.NowUtc))
            {
                case ActingBook.Outcome.Accepted accepted:
                    AssignActing.Note(batch.Db, accepted, book, batch.Clock);
                    Count(batch, accepted);
                    break;
                case ActingBook.Outcome.Refused refused:
                    row.Refuse("dari", "acting_refused", refused.Sentence);
                    break;
                default:
                    batch.CountKnown(changed: false);
                    break;
            }
        }
    }

    private static void Count(ImportBatch batch, ActingBook.Outcome.Accepted accepted)
    {
        if (accepted.Earlier is null)
        {
            batch.CountNew();
        }
        else
        {
            batch.CountKnown(changed: true);
        }
    }

    private static ActingBook.Wish? Read(TableRow row, KnownEmployees people, Dictionary<string, Guid> posts)
    {
        var kind = row.RequiredWord("jenis", Kinds);
        var (code, replacedNumber) = (row.Text("kode_jabatan"), row["nip_digantikan"]);
        if (code.Length > 0 == replacedNumber.Length > 0)
        {
            row.Refuse(
                "kode_jabatan",
                "cell_empty",
                "Isi salah satu: kode_jabatan yang dipegang, atau nip_digantikan bila daerah belum memakai peta jabatan."
            );
        }
        else if (code.Length > 0 && !posts.ContainsKey(code))
        {
            row.Refuse("kode_jabatan", "post_unknown", $"Jabatan {code} belum ada. Impor dahulu jabatan.csv.");
        }

        var replaced = replacedNumber.Length > 0 ? people.Find(row, "nip_digantikan") : null;
        var acting = people.Find(row, "nip");
        var letter = row.RequiredText("surat");
        var (from, to) = row.Span();
        return row.IsGood
            ? new(code.Length > 0 ? posts[code] : null, replaced, acting!.Value, kind!.Value, letter, from, to)
            : null;
    }
}
