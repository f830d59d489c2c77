using Laras.Core;
using Laras.Web.Access.Accounts.SignIn;
using Laras.Web.Organisation;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Cards;

/// <summary><c>laras kartu NIP</c>: the first start cards of a region, before there is an operator who could print any.</summary>
public static class CardCommand
{
    private const string SiteOption = "alamat";

    public static readonly Verb Verb = new(
        "kartu",
        "NIP [--alamat https://laras.wilayah.example]",
        "membuat kartu mulai untuk satu orang, misalnya operator pertama",
        RunAsync
    )
    {
        Options = [SiteOption],
        Details = () =>
            ["NIP boleh juga nomor lokal. Kodenya hanya tampil sekali; kartu lama orang itu tidak berlaku lagi."],
    };

    private static async Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (invocation.Words is not [var written])
        {
            return invocation.Refuse("Sebutkan satu NIP atau nomor lokal. Lihat: laras bantuan kartu");
        }

        await using var db = await invocation.OpenAsync(cancellationToken);
        var settings = await db.Settings.ToDictionaryAsync(row => row.Name, row => row.Value, cancellationToken);
        var region = Region.From(settings);
        var number = CheckPassword.NumberOf(written);
        var person = await db
            .Employees.Where(row => row.Nip == number || row.LocalId == number)
            .Select(row => (EmployeeId?)row.Id)
            .SingleOrDefaultAsync(cancellationToken);
        var response = person is { } id
            ? await MakeStartCards.RunAsync(
                db,
                new(Guid.CreateVersion7(), [id], ById: null, JournalNote.CommandLine, ReachesRegion: true),
                region.Today(invocation.Time),
                invocation.Time,
                cancellationToken
            )
            : null;
        if (response is not { Cards: [var card] })
        {
            return invocation.Refuse([
                $"Kartu untuk {written} belum dibuat: orangnya belum ada, sudah tidak bertugas, atau akunnya dihentikan.",
                .. response?.Refused ?? [],
            ]);
        }

        var until = DateOnly.FromDateTime(region.Zone.ToLocal(card.ExpiresAtUtc));
        invocation.Output.WriteLine(
            $"Kartu mulai {card.Employee.Name}, sekali pakai, sampai {Indonesian.LongDate(until)}"
        );
        invocation.Output.WriteLine($"  Nomor  {card.Employee.Number}");
        invocation.Output.WriteLine($"  Kode   {card.Secret.Code}");
        invocation.Output.WriteLine(
            $"  Alamat {invocation.Option(SiteOption)?.TrimEnd('/')}/mulai/{card.Secret.Token}"
        );
        return ExitCode.Good;
    }
}
