using System.Globalization;

namespace Laras.Web.Layout;

/// <summary>Writes coordinates the way SVG reads them: a point, at most one decimal.</summary>
public static class Svg
{
    public static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
