using Mono.Cecil;
using Xunit;

namespace Laras.Core.Tests.Tidy;

/// <summary>Laras.Web.dll, read from where the build left it: the tests of the core know no other project.</summary>
internal static class WebAssembly
{
    private const string Root = "Laras.Web";

    /// <summary>The built program, of the same configuration as these tests; without it the caller is skipped.</summary>
    public static ModuleDefinition Read()
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal)
            ? "Release"
            : "Debug";
        var path = Path.Combine(Repository.Root, "src", Root, "bin", configuration, "net10.0", Root + ".dll");
        Assert.SkipUnless(File.Exists(path), "Laras.Web is not built in this configuration.");
        return ModuleDefinition.ReadModule(path);
    }

    /// <summary>The folder a type belongs to: <c>Attendance</c> of <c>Laras.Web.Attendance.ReceiveClockEvents</c>.</summary>
    public static string SliceOf(TypeReference type)
    {
        var outer = type;
        while (outer.DeclaringType is { } declaring)
        {
            outer = declaring;
        }

        var words = outer.Namespace.Split('.');
        return outer.Namespace.StartsWith(Root + ".", StringComparison.Ordinal) ? words[2] : "";
    }
}
