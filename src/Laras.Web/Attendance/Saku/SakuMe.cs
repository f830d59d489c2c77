using System.ComponentModel.DataAnnotations;

namespace Laras.Web.Attendance.Saku;

/// <summary>The answer of <c>GET /api/saku/me</c>: what a phone keeps, so that it can stand in the morning without signal.</summary>
/// <param name="ServerTime">Milliseconds since 1970 UTC.</param>
/// <param name="Token">The newest time token.</param>
/// <param name="Keys">The public keys by which receipts are verified, SubjectPublicKeyInfo in base64url by their names.</param>
/// <param name="WorldAhead">
/// How far the clocks of the world are ahead of the server's, milliseconds: 0 except in a demonstration, which lives on a
/// morning of its own. Without it every phone would seem to be wrong there.
/// </param>
public sealed record SakuMe(
    SakuMe.Person Me,
    long ServerTime,
    string Token,
    IReadOnlyDictionary<string, string> Keys,
    long WorldAhead
)
{
    /// <summary>The owner of the phone. A member is named <c>person</c>, so this is written out as <c>me</c>.</summary>
    public sealed record Person
    {
        /// <summary>The person's id.</summary>
        [System.Text.Json.Serialization.JsonPropertyName("person")]
        public required Guid Id { get; init; }

        /// <summary>NIP or local number.</summary>
        public required string Number { get; init; }

        public required string Name { get; init; }

        /// <summary>How the person is spoken to: <c>Bu Nurhayati</c>.</summary>
        public required string CallName { get; init; }

        /// <summary><c>Ibu</c>, <c>Bapak</c> or <c>Anda</c>.</summary>
        public required string Honorific { get; init; }

        public required string Initials { get; init; }
        public required string Unit { get; init; }

        /// <summary><c>WIB</c>, <c>WITA</c> or <c>WIT</c>.</summary>
        [AllowedValues("WIB", "WITA", "WIT")]
        public required string Zone { get; init; }

        /// <summary>Who looks at what is unclear: <c>Pak Ramli</c>.</summary>
        public required string Decider { get; init; }

        public required string DeciderPost { get; init; }

        /// <summary>Whom to call when nothing works; null where nobody is named.</summary>
        public Contact? Helper { get; init; }

        public required bool IsSuperior { get; init; }
        public required IReadOnlyList<Place> Places { get; init; }

        /// <summary>From a week ago to two weeks ahead, in order.</summary>
        public required IReadOnlyList<Day> Days { get; init; }

        /// <summary>Of each month of the days to come; a month that nobody can calculate yet is not there.</summary>
        public required IReadOnlyList<Lateness> Lateness { get; init; }

        /// <summary>How many own taps wait for a word of the person.</summary>
        public required int Asked { get; init; }
    }

    /// <summary>Somebody who helps. Private telephone numbers are nowhere in Laras, so none is told.</summary>
    /// <param name="Name">How that person is spoken of: <c>Bu Fathimah</c>.</param>
    /// <param name="Post">What for: <c>operator SDN 2 Tanjung Laras</c>.</param>
    public sealed record Contact(string Name, string Post);

    /// <summary>What coming late takes from the pay of a month by its regulation, before tax. Whole rupiah.</summary>
    /// <param name="Month"><c>2026-05</c>.</param>
    /// <param name="Minutes">For 1, 2, 3 … whole minutes.</param>
    /// <param name="Absent">For a day without a reason.</param>
    public sealed record Lateness(string Month, IReadOnlyList<long> Minutes, long Absent);

    /// <summary>A place where the person works. Degrees, metres.</summary>
    /// <param name="Word">What people call it: <c>sekolah</c>.</param>
    /// <param name="Points">Latitude and longitude; one point for a circle, three or more for a polygon.</param>
    /// <param name="Radius">Of a circle; null for a polygon.</param>
    public sealed record Place(
        string Id,
        string Name,
        string Word,
        IReadOnlyList<IReadOnlyList<decimal>> Points,
        int? Radius
    );

    /// <summary>One date of the person. Minutes count from its midnight and may exceed a day for a night shift.</summary>
    public sealed record Day
    {
        public required DateOnly Date { get; init; }

        /// <summary><c>work</c>, <c>holiday</c>, <c>free</c> or <c>leave</c>.</summary>
        [AllowedValues("work", "holiday", "free", "leave")]
        public required string Kind { get; init; }

        /// <summary>The name of a holiday or of a leave.</summary>
        public string? Name { get; init; }

        public int? Opens { get; init; }
        public int? Starts { get; init; }

        /// <summary>Coming later than this needs a reason; null where the rule knows no such limit.</summary>
        public int? LateUntil { get; init; }

        public int? Ends { get; init; }
        public int? Came { get; init; }
        public int? Left { get; init; }
    }
}
