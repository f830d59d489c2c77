using Laras.Core;
using Laras.Core.Places;

namespace Laras.Web.Places;

/// <summary>A place as it stands in the fields of the form, exactly as typed, so that nothing has to be typed again.</summary>
public sealed record PlaceForm
{
    public const int WordMax = 30;
    public const int ReasonMax = 300;
    public const string Circle = "lingkaran";
    public const string Yard = "halaman";

    /// <summary>Of the version that this form makes: sent twice, it is one version.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The place that gets a new drawing; null for a new place.</summary>
    public Guid? PlaceId { get; init; }

    public string Name { get; init; } = "";
    public string Word { get; init; } = "";
    public string Shape { get; init; } = Circle;
    public string Centre { get; init; } = "";
    public string Radius { get; init; } = "";
    public string Corners { get; init; } = "";
    public string From { get; init; } = "";
    public string To { get; init; } = "";
    public string Reason { get; init; } = "";

    public static PlaceForm Of(IFormCollection sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return new()
        {
            Id = Guid.TryParse(Field("kunci"), out var id) ? id : Guid.CreateVersion7(),
            PlaceId = Guid.TryParse(Field("tempat"), out var place) ? place : null,
            Name = Field("nama"),
            Word = Field("sebutan"),
            Shape = Field("bentuk") == Yard ? Yard : Circle,
            Centre = Field("tengah"),
            Radius = Field("jarak"),
            Corners = Field("titik"),
            From = Field("mulai"),
            To = Field("sampai"),
            Reason = Field("alasan"),
        };

        string Field(string name) => sent[name].ToString().Trim();
    }

    /// <summary>The fields as they are filled in for an area.</summary>
    public PlaceForm With(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return area is Area.Circle circle
            ? this with
            {
                Shape = Circle,
                Centre = AreaText.Write(circle.Centre),
                Radius = circle.RadiusMetres.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
            : this with
            {
                Shape = Yard,
                Corners = AreaText.Write(area.Points),
            };
    }

    /// <summary>What was typed, read; null with every problem told when it cannot be used.</summary>
    public Drawing? Read(DateOnly today, ICollection<string> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var before = problems.Count;
        var area = ReadArea(problems);
        Check(
            Name.Length is 0 or > DrawnPlace.NameMax,
            $"Tulis nama tempatnya, paling panjang {DrawnPlace.NameMax} huruf."
        );
        Check(Word.Length is 0 or > WordMax, "Tulis sebutan sehari-harinya, misalnya sekolah atau kantor.");
        Check(Reason.Length is 0 or > ReasonMax, $"Tulis alasannya, paling panjang {ReasonMax} huruf.");
        var hasFrom = Indonesian.TryParseDate(From, out var from);
        Check(!hasFrom, "Isi tanggal mulai berlakunya.");
        Check(hasFrom && from < today, "Berlaku paling cepat hari ini; hari yang sudah lewat tidak dinilai ulang.");
        var hasTo = Indonesian.TryParseDate(To, out var to);
        Check(To.Length > 0 && !hasTo, "Tanggal sampai tidak terbaca. Kosongkan bila belum tahu.");
        Check(hasFrom && hasTo && to < from, "Tanggal sampai lebih awal daripada tanggal mulai.");
        return problems.Count == before && area is not null
            ? new(Name, Word.ToLowerInvariant(), area, from, hasTo ? to : null, Reason)
            : null;

        void Check(bool isWrong, string problem)
        {
            if (isWrong)
            {
                problems.Add(problem);
            }
        }
    }

    /// <summary>A place that can be written down.</summary>
    public sealed record Drawing(string Name, string Word, Area Area, DateOnly From, DateOnly? To, string Reason);

    private Area? ReadArea(ICollection<string> problems)
    {
        var before = problems.Count;
        Area? area;
        if (Shape == Yard)
        {
            area = new Area.Polygon(AreaText.ReadLines(Corners, problems));
        }
        else
        {
            if (!AreaText.TryReadPoint(Centre, out var centre))
            {
                problems.Add("Titik tengah: tulis lintang lalu bujur, misalnya −5,45012 122,60034.");
            }

            if (!int.TryParse(Radius, out var metres))
            {
                problems.Add("Jarak: tulis dalam meter, bilangan bulat, misalnya 60.");
            }

            area = new Area.Circle(centre, metres);
        }

        if (problems.Count > before)
        {
            return null;
        }

        foreach (var problem in AreaProblems.Of(area))
        {
            problems.Add(problem);
        }

        return problems.Count > before ? null : area;
    }
}
