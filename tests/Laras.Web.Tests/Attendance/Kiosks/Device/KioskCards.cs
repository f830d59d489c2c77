using System.Net.Http.Json;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Attendance.Kiosks.Device;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Web.Tests.Attendance.Kiosks.Device;

/// <summary>Cards of people, and the way on which a kiosk tells that they were held to it.</summary>
internal static class KioskCards
{
    public const string Secret = "ABCDEFGHJKMNPQRS";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static DateTimeOffset Now(RunningDesk desk) => desk.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public static async Task GiveCardAsync(
        RunningDesk desk,
        Employee employee,
        string secret = Secret,
        DateTimeOffset? until = null
    )
    {
        await using var db = desk.Services.GetRequiredService<DataStore>().Open();
        db.EmployeeCards.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = employee.Id,
                CardHash = CodeSigns.HashOf(secret),
                BatchId = Guid.CreateVersion7(),
                MadeById = desk.Town.Operator.Id,
                MadeBy = desk.Town.Operator.Name,
                MadeAtUtc = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
                EndedAtUtc = until?.UtcDateTime,
            }
        );
        await db.SaveChangesAsync(Token);
    }

    public static async Task<string[]> SendAsync(
        RunningDesk desk,
        TestKiosk kiosk,
        params ReceiveKioskEvents.Event[] events
    )
    {
        using var answer = await desk.PostJsonAsync(
            "/api/kiosk-events",
            new ReceiveKioskEvents.Request(kiosk.State.Kiosk, events)
        );
        return answer.IsSuccessStatusCode
            ?
            [
                .. (await answer.Content.ReadFromJsonAsync<ReceiveKioskEvents.Response>(Token))!.Receipts.Select(
                    receipt => receipt.Status
                ),
            ]
            : [$"{(int)answer.StatusCode}"];
    }
}
