using Microsoft.Playwright;

namespace Laras.Browser.Tests.Saku;

/// <summary>A camera that sees what a test holds before it: nothing at first, then one QR code after another.</summary>
internal static class FakeCamera
{
    private const string Camera = """
        () => {
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [640, 640];
          const context = canvas.getContext("2d");
          window.heldBefore = null;
          const draw = () => {
            context.fillStyle = "#fff";
            context.fillRect(0, 0, 640, 640);
            if (window.heldBefore !== null) {
              const { path, modules } = window.heldBefore;
              context.save();
              context.translate(40, 40);
              context.scale(560 / modules, 560 / modules);
              context.fillStyle = "#000";
              context.fill(new Path2D(path));
              context.restore();
            }
          };
          setInterval(draw, 50);
          navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(15);
        }
        """;

    /// <summary>What the first QR code of a page looks like, as the script of the camera draws it.</summary>
    private const string Drawing = """
        (place) => {
          const drawing = document.querySelector(place);
          const path = [...drawing.querySelectorAll("path")].at(-1).getAttribute("d");
          return JSON.stringify({ path, modules: Number(drawing.getAttribute("viewBox").split(" ")[2]) });
        }
        """;

    public static Task InstallAsync(IPage page) => page.EvaluateAsync(Camera);

    /// <summary>Holds the QR code of one page before the camera of another.</summary>
    public static async Task HoldAsync(IPage shown, string place, IPage camera) =>
        await camera.EvaluateAsync(
            "(held) => { window.heldBefore = JSON.parse(held); }",
            await shown.EvaluateAsync<string>(Drawing, place)
        );
}
