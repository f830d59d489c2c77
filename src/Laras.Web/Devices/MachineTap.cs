using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Devices;
using Laras.Web.Attendance;

namespace Laras.Web.Devices;

/// <summary>Turns what a machine wrote into a clock event. The direction stays open: the schedule says it, not the machine's key.</summary>
internal static class MachineTap
{
    /// <summary>The word under which machine files stand among the imports.</summary>
    public const string ImportKind = "absen";

    public const string Unmapped = "pin_unmapped";

    public static ClockEvent Event(
        TapKey tap,
        EmployeeId owner,
        Zone zone,
        Grammar grammar,
        Guid importId,
        int line,
        DateTime nowUtc
    ) =>
        new()
        {
            Id = tap.ToId(),
            EmployeeId = owner,
            Intent = Intent.Unknown,
            TapUtc = zone.ToUtc(tap.LocalTime),
            LocalDate = DateOnly.FromDateTime(tap.LocalTime),
            LocalTime = TimeOnly.FromDateTime(tap.LocalTime),
            Zone = zone,
            Channel = ChannelOf(grammar),
            Device = tap.Device,
            Evidence = Verification.Evidence(tap.Verify, tap.Device),
            ImportId = importId,
            ImportLine = line,
            ReceivedAtUtc = nowUtc,
        };

    public static string UnmappedSentence(TapKey tap) =>
        $"PIN {tap.Pin}{(tap.Device is null ? "" : $" di mesin {tap.Device}")} belum punya pemilik. Tap-nya aman tersimpan; "
        + "petakan PIN ini ke pegawai, lalu barisnya masuk sendiri.";

    private static Channel ChannelOf(Grammar grammar) =>
        grammar switch
        {
            Grammar.Usb6 or Grammar.Usb4 or Grammar.Named5 or Grammar.Cloud5 or Grammar.DailyRecap => Channel.UsbFile,
            Grammar.Soap or Grammar.Webhook or Grammar.Push or Grammar.PushOperations => Channel.Machine,
        };
}
