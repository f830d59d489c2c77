using System.Security.Cryptography;
using System.Text;
using Laras.Web.Demonstration;
using Laras.Web.Demonstration.Phones;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Demonstration.Phones;

public sealed class LivePilotTests
{
    private const int Employees = TownGenerator.FewestEmployees;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_taps_of_the_first_morning_are_signed_by_bound_phones_and_sent_once()
    {
        await using var database = await Database.CreateAsync("sqlite");
        using var folder = new WrittenTown(Employees);
        await FillTown.RunAsync(database.Store, folder.Folder, progress: null, Token);

        await LivePilot.RunAsync(database.Store, Employees, Token);
        await LivePilot.RunAsync(database.Store, Employees, Token);

        await using var db = database.Open();
        var taps = await db.ReceivedTaps.ToListAsync(Token);
        var phones = await db.BoundDevices.ToDictionaryAsync(phone => phone.Id, Token);
        Assert.NotEmpty(taps);
        Assert.NotEmpty(await db.PlaceVersions.ToListAsync(Token));
        Assert.Equal(taps.Count, phones.Count);
        Assert.All(
            taps,
            tap =>
            {
                using var key = ECDsa.Create();
                key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(phones[tap.DeviceId].PublicKey), out _);
                Assert.Equal(tap.EmployeeId, phones[tap.DeviceId].EmployeeId);
                Assert.True(key.VerifyData(Encoding.UTF8.GetBytes(tap.Body), tap.Signature, HashAlgorithmName.SHA256));
            }
        );
    }
}
