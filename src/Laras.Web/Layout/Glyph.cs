namespace Laras.Web.Layout;

/// <summary>The little drawings of the desk; each stands beside a word, never alone.</summary>
public enum Glyph
{
    Chart,
    People,
    PersonCheck,
    Person,
    Calendar,
    Sheet,
    List,
    Money,
    Question,
    Scales,
    Search,
    Clock,
    Check,
    Cross,
    Info,
    Left,
    Right,
    Enter,
    Leave,
    Printer,
    Upload,
    Download,
    Building,
    Bag,
    Link,
    Compare,
    Place,
}

/// <summary>The strokes of each <see cref="Glyph"/> on a grid of 24, drawn for Laras.</summary>
public static class GlyphStrokes
{
    public static string Of(Glyph glyph) =>
        glyph switch
        {
            Glyph.Chart => "M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6",
            Glyph.People =>
                "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.5-3.3 3-5.2 6.5-5.2s6 1.9 6.5 5.2M16 4.8a3.5 3.5 0 0 1 0 6.5M17.5 14.5c2.2.6 3.6 2.3 4 5",
            Glyph.PersonCheck =>
                "M10 11.5a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4zM3.5 20c.5-3.6 3-5.5 6.5-5.5 1.3 0 2.5.3 3.5.8M15 18l2 2 4-4.5",
            Glyph.Person => "M12 11.5a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4zM5 20c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5",
            Glyph.Calendar => "M4 6h16v14H4zM4 10h16M8 3.5V8M16 3.5V8",
            Glyph.Sheet => "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
            Glyph.List => "M9 6h11M9 12h11M9 18h11M4 6l1 1 1.5-2M4 12l1 1 1.5-2M4 18l1 1 1.5-2",
            Glyph.Money => "M3.5 7h17v11h-17zM12 15a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM6.5 10v5M17.5 10v5",
            Glyph.Question =>
                "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.6 9.3a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 1.9M12 16.8v.1",
            Glyph.Scales => "M12 4v16M7 20h10M5 7h14M5 7l-2.5 6.5a3 3 0 0 0 5 0zM19 7l-2.5 6.5a3 3 0 0 0 5 0z",
            Glyph.Search => "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4",
            Glyph.Clock => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2",
            Glyph.Check => "M5 12.5l4.5 4.5L19 7.5",
            Glyph.Cross => "M6 6l12 12M18 6L6 18",
            Glyph.Info => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.7v.1",
            Glyph.Left => "M15 5l-7 7 7 7",
            Glyph.Right => "M9 5l7 7-7 7",
            Glyph.Enter => "M14 4h4a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-4M4 12h11M11 8l4 4-4 4",
            Glyph.Leave => "M10 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4M9 12h11M16 8l4 4-4 4",
            Glyph.Printer => "M7 8V4h10v4M7 17H4V8.5h16V17h-3M7 14h10v6H7z",
            Glyph.Upload => "M12 19V5M6 11l6-6 6 6",
            Glyph.Download => "M12 4v11M7.5 11L12 15.5 16.5 11M5 20h14",
            Glyph.Building => "M5 21V5l8-2v18M13 9h6v12M3 21h18M8 8h2M8 12h2M8 16h2M16 13v.1M16 17v.1",
            Glyph.Bag => "M4 8h16v11H4zM9 8V6a1.5 1.5 0 0 1 1.5-1.5h3A1.5 1.5 0 0 1 15 6v2M4 13h16",
            Glyph.Link => "M9.5 14.5l5-5M8 11l-2.5 2.5a3.5 3.5 0 0 0 5 5L13 16M11 8l2.5-2.5a3.5 3.5 0 0 1 5 5L16 13",
            Glyph.Place =>
                "M12 21s7-6.1 7-11a7 7 0 1 0-14 0c0 4.9 7 11 7 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
            Glyph.Compare => "M4 8h11M4 16h11M19 6v4M19 14v4M17 8h4M17 16h4",
        };
}
