using System.Globalization;
using System.Text;

namespace Laras.Web.Storage.Exports;

/// <summary>The parts of a workbook that are the same for every table, or that only its columns decide.</summary>
internal static class XlsxParts
{
    public const string SheetName = "xl/worksheets/sheet1.xml";

    private const string Start = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>Excel refuses a longer name of a sheet, and these letters in it.</summary>
    private const int LongestName = 31;
    private const string NotInNames = @"[]:*?/\'";
    private const string NameOfNameless = "Data";

    public static IEnumerable<(string Name, string Text)> Of(ExportTable table) =>
        [
            ("[Content_Types].xml", ContentTypes),
            (
                "_rels/.rels",
                Relations($"""<Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/>""")
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Relations(
                    $"""<Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>"""
                        + $"""<Relationship Id="r2" Type="{Office}/styles" Target="styles.xml"/>"""
                )
            ),
            (
                "xl/workbook.xml",
                $"""{Start}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{NameOf(table)}" sheetId="1" r:id="r1"/></sheets></workbook>"""
            ),
            ("xl/styles.xml", Styles),
        ];

    public static string SheetStart(ExportTable table)
    {
        var columns = table.Columns.Select(
            (column, place) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""<col min="{place + 1}" max="{place + 1}" width="{column.Width}" customWidth="1"/>"""
                )
        );
        return $"""{Start}<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"""
            + $"<cols>{string.Concat(columns)}</cols><sheetData>";
    }

    public static string SheetEnd(int columns, int rows) =>
        $"""</sheetData><autoFilter ref="A1:{XlsxCells.Address(columns - 1, rows)}"/></worksheet>""";

    /// <summary>A name that Excel takes, whatever the table is called.</summary>
    private static string NameOf(ExportTable table)
    {
        var plain = string.Concat(
                table.Name.Where(letter =>
                    !NotInNames.Contains(letter) && !char.IsControl(letter) && !char.IsSurrogate(letter)
                )
            )
            .Trim();
        var name = new StringBuilder();
        XlsxCells.AppendEscaped(name, plain.Length > LongestName ? plain[..LongestName] : plain);
        return name.Length == 0 ? NameOfNameless : name.ToString();
    }

    private static string Relations(string inner) =>
        $"""{Start}<Relationships xmlns="{Package}/relationships">{inner}</Relationships>""";

    private const string ContentTypes =
        $"""{Start}<Types xmlns="{Package}/content-types">"""
        + """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
        + """<Default Extension="xml" ContentType="application/xml"/>"""
        + $"""<Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/>"""
        + $"""<Override PartName="/xl/styles.xml" ContentType="{Kind}.styles+xml"/>"""
        + $"""<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Kind}.worksheet+xml"/></Types>""";

    /// <summary>In the order of <see cref="XlsxStyle"/>; 49 is Excel's own number for text.</summary>
    private const string Styles =
        $"""{Start}<styleSheet xmlns="{Main}"><numFmts count="4">"""
        + """<numFmt numFmtId="164" formatCode="&quot;Rp&quot;\ #,##0;\−&quot;Rp&quot;\ #,##0"/>"""
        + """<numFmt numFmtId="165" formatCode="dd\-mm\-yyyy"/><numFmt numFmtId="166" formatCode="hh\.mm\.ss"/>"""
        + """<numFmt numFmtId="167" formatCode="dd\-mm\-yyyy\ hh\.mm\.ss"/></numFmts>"""
        + """<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>"""
        + """<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>"""
        + """<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>"""
        + """<border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>"""
        + """<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">"""
        + """<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"""
        + """<xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/>"""
        + """<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>"""
        + """<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"""
        + """<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"""
        + """<xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"""
        + """<xf numFmtId="167" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>""";
}
