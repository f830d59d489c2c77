using System.Globalization;

namespace Laras.Web.Audit.Verification;

/// <summary>Rupiah as people copy them from a paper: <c>Rp 3.350.235</c>, <c>3350235</c>, <c>3.350.235,00</c>.</summary>
internal static class TypedAmount
{
    public static bool TryRead(string? text, out long rupiah)
    {
        var typed = (text ?? "").Trim();
        typed = typed.StartsWith("Rp", StringComparison.OrdinalIgnoreCase) ? typed[2..] : typed;
        var parts = typed.Split(',');
        rupiah = 0;
        return parts is [_] or [_, "00" or "0" or "-"]
            && long.TryParse(
                string.Concat(parts[0].Where(sign => !char.IsWhiteSpace(sign) && sign != '.')),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out rupiah
            );
    }
}
