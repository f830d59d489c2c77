using Laras.Web.Access.Accounts;
using Laras.Web.Attendance.Taps;
using Laras.Web.Audit.Views;
using Laras.Web.Storage.Proofs;

namespace Laras.Web.Storage.Journal;

/// <summary>
/// Which tables the journal vouches for: all of them, but for those that stand here with the reason. Whoever adds a table
/// notes its rows or says here why not.
/// </summary>
internal static class JournaledTables
{
    private const string Secrets = "holds secrets and changes with every visit; each deed about it is an entry";

    private const string Leaves = "each row is a leaf of its batch, and the journal vouches for the row of the batch";

    /// <summary>The journal itself, which its heads vouch for.</summary>
    private static readonly HashSet<string> OfJournal =
    [
        nameof(JournalEntry),
        nameof(JournalLeaf),
        nameof(JournalHead),
        nameof(JournalKey),
    ];

    /// <summary>Tables that move no money by themselves, by the name of their entity.</summary>
    public static readonly IReadOnlyDictionary<string, string> NotJournaled = new Dictionary<string, string>
    {
        [nameof(Setting)] = "names and notes of the installation; every tap carries its own zone",
        [nameof(Account)] = Secrets,
        ["IdentityUserToken`1"] = Secrets,
        ["IdentityUserPasskey`1"] = Secrets,
        ["Session"] = Secrets,
        ["BoundDevice"] = Secrets,
        ["StartCard"] = Secrets,
        ["ProtectionKey"] = Secrets,
        ["TapTrace"] = "drawn from the received taps, which are vouched for; drawn again it is the same",
        ["Kiosk"] = "changes with every contact; each deed about it is an entry",
        ["KioskPairing"] = "public halves of keys; pairing and revoking are entries",
        ["KioskKey"] = Secrets,
        ["KioskContact"] = "readings of a clock, many a day; a reading moves the freshness of a code and never a tap",
        ["EmployeeCard"] = Secrets,
        ["BackupCode"] = Secrets,
        ["PlacePoster"] = Secrets,
        ["KioskPhoto"] = "deleted after thirty days; its hash stands in the signed tap",
        [nameof(ReceivedTap)] = Leaves,
        [nameof(ReceivedAddition)] = Leaves,
        [nameof(SetAsideTap)] = Leaves,
        [nameof(TapFollower)] = "how far a follower has read; set back, it reads again with the same result",
        [nameof(RecordView)] = "who looked at what, written beside the answer; a look changes nothing",
        ["NewsItem"] = "says again what another row says, and that row is vouched for",
        ["NewsSeen"] = "up to when somebody has read; moves nothing",
        ["PushSubscription"] = Secrets,
        ["ReminderWish"] = "a switch of one's own; it moves nothing",
        [nameof(StoredProof)] = "each code is an HMAC over what it vouches for, so a changed row gives itself away",
    };

    public static bool Vouches(Type entity) =>
        !OfJournal.Contains(entity.Name) && !NotJournaled.ContainsKey(entity.Name);

    public static IReadOnlyList<RowShape> Of(LarasDb db) => RowShape.All(db, Vouches);
}
