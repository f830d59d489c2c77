using System.Text;

namespace Laras.Core.Devices.Grammars;

/// <summary>
/// Reads one OPERLOG line of the push protocol. Templates, photos and passwords are specific personal data:
/// they are counted by their first word and dropped unread.
/// </summary>
internal static class PushOperationsReader
{
    private const int OperationColumns = 7;
    private const int TimeColumn = 2;

    private static readonly Dictionary<string, DroppedContent> Dropped = new()
    {
        ["FP"] = DroppedContent.BiometricTemplate,
        ["FACE"] = DroppedContent.BiometricTemplate,
        ["FVEIN"] = DroppedContent.BiometricTemplate,
        ["BIODATA"] = DroppedContent.BiometricTemplate,
        ["USERPIC"] = DroppedContent.Photo,
        ["BIOPHOTO"] = DroppedContent.Photo,
    };

    public static DeviceRow Read(Line line, DateOnly today)
    {
        var end = line.Text.IndexOfAny((byte)' ', (byte)'\t');
        var word = Encoding.ASCII.GetString(line.Text[..Math.Clamp(end, 0, PinText.CharactersMax)]);
        if (Dropped.TryGetValue(word, out var content))
        {
            return new DroppedLine { Place = line.Place, Content = content };
        }

        if (line.Text.Length > DeviceFileReader.LineBytesMax)
        {
            return line.RefuseUnseen(Reason.LineTooLong);
        }

        var body = line.Text[(end + 1)..];
        return word switch
        {
            "OPLOG" => Operation(line, body, today),
            "USER" => User(line, body),
            _ => line.RefuseUnseen(line.IsTail ? Reason.TruncatedTail : Reason.NotARow),
        };
    }

    private static DeviceRow Operation(Line line, ReadOnlySpan<byte> body, DateOnly today)
    {
        Span<Range> columns = stackalloc Range[ColumnReader.ColumnsMax];
        var count = Columns.Split(body, columns);
        if (count <= TimeColumn)
        {
            return line.RefuseUnseen(line.IsTail ? Reason.TruncatedTail : Reason.ColumnCount(count, OperationColumns));
        }

        if (!Columns.TryCode(body[columns[0]], out var code) || code is null)
        {
            return line.RefuseUnseen(Reason.UnreadableNumber);
        }

        return DeviceTime.Refusal(body[columns[TimeColumn]], today, false, out var time) is { } wrongTime
            ? line.RefuseUnseen(wrongTime)
            : new DeviceOperation
            {
                Place = line.Place,
                Code = code.Value,
                Operator = Columns.Word(body[columns[1]]) ?? "0",
                LocalTime = time,
            };
    }

    private static DeviceRow User(Line line, ReadOnlySpan<byte> body)
    {
        if (PinText.Refusal(Pairs.Value(body, "PIN"), out var pin) is { } wrongPin)
        {
            return line.RefuseUnseen(wrongPin);
        }

        return Columns.TryCode(Pairs.Value(body, "Pri"), out var privilege)
            ? new DeviceUser
            {
                Place = line.Place,
                Pin = pin,
                Privilege = privilege ?? 0,
            }
            : line.RefuseUnseen(Reason.UnreadableNumber);
    }
}
