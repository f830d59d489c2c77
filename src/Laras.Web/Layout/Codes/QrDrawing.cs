using System.Globalization;
using System.Text;
using QRCoder;

namespace Laras.Web.Layout.Codes;

/// <summary>A QR code as one drawing: how many modules wide, and the path of the dark ones, row by row.</summary>
public sealed record QrDrawing(int Modules, string Dark)
{
    /// <summary>A quarter of it may be soiled or folded and it is still read.</summary>
    private const QRCodeGenerator.ECCLevel Repair = QRCodeGenerator.ECCLevel.Q;

    public static QrDrawing Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, Repair);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                var start = x;
                while (x < rows[y].Count && rows[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return new(rows.Count, path.ToString());
    }
}
