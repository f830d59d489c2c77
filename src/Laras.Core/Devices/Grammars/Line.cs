namespace Laras.Core.Devices.Grammars;

/// <summary>One line of a machine's file on its way to becoming a row.</summary>
internal readonly ref struct Line
{
    private readonly DeviceText file;

    public Line(DeviceText file, int number, int from, int length, bool isTail)
    {
        this.file = file;
        Text = file.Units.Slice(from, length);
        Place = file.Place(number, from, length);
        IsTail = isTail;
    }

    public ReadOnlySpan<byte> Text { get; }

    public BytePlace Place { get; }

    /// <summary>The last line, without a line end: it may have been cut.</summary>
    public bool IsTail { get; }

    public QuarantinedLine Refuse(Reason reason, string? pin = null, string? device = null) =>
        new()
        {
            Place = Place,
            Reason = reason,
            Raw = RawText.IsSecret(Text) ? RawText.Hidden(Place.Length) : file.Raw(Place),
            Pin = pin,
            Device = device,
        };

    /// <summary>For grammars in which an unreadable line may be a piece of a template.</summary>
    public QuarantinedLine RefuseUnseen(Reason reason) =>
        new()
        {
            Place = Place,
            Reason = reason,
            Raw = RawText.Hidden(Place.Length),
        };
}
