namespace Laras.Web.Storage.Exports;

/// <summary>The ways a cell of a workbook is shown; the number is the place in its list of styles.</summary>
internal enum XlsxStyle
{
    Plain = 0,
    Header = 1,

    /// <summary>Excel's own format for text: what is typed into such a cell later is no formula either.</summary>
    Text = 2,
    Rupiah = 3,
    Date = 4,
    Time = 5,
    Moment = 6,
}
