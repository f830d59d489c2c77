using System.Globalization;
using System.Text;

namespace Laras.Core.Attendance.Taps;

/// <summary>What came after a tap and belongs to it: a better position, a code, an explanation. The tap itself stays as it was.</summary>
public sealed record SignedAddition
{
    public const string Contract = "laras-addition-1";

    public required Guid Id { get; init; }

    /// <summary>The tap that it belongs to.</summary>
    public required Guid Tap { get; init; }

    public required EmployeeId Person { get; init; }
    public required Guid Device { get; init; }

    /// <summary>Milliseconds since 1970 UTC by the phone, corrected by what it knew of the server's clock.</summary>
    public required long At { get; init; }

    public required IReadOnlyList<TapEvidence> Evidence { get; init; }

    /// <summary>The text that is signed and hashed, line by line.</summary>
    public string ToText() =>
        new StringBuilder()
            .Append(Contract)
            .Append('\n')
            .AppendJoin(
                '\n',
                [
                    Id.ToString("D"),
                    Tap.ToString("D"),
                    Person.Value.ToString("D"),
                    Device.ToString("D"),
                    At.ToString(CultureInfo.InvariantCulture),
                    .. Evidence.Select(evidence => evidence.ToLine()),
                ]
            )
            .ToString();
}
