using System.Runtime.InteropServices;

namespace Laras.Web.Storage;

/// <summary>Gives a whole file its name, unless another process gave that name to its own a moment before.</summary>
internal static class NameOnce
{
    private const int NameIsTaken = 17;

    /// <summary>Afterwards the draft is gone and something has the name: the draft, or what came first.</summary>
    public static void Give(string draft, string name)
    {
        // Except on Windows a move that may not overwrite looks first and moves then, so of two at once the second wins. A
        // second name for the same file is given in one step. Where a disk knows no such names, a move must do.
        if (!OperatingSystem.IsWindows() && (Link(draft, name) == 0 || Marshal.GetLastPInvokeError() == NameIsTaken))
        {
            File.Delete(draft);
            return;
        }

        try
        {
            File.Move(draft, name, overwrite: false);
        }
        catch (IOException) when (File.Exists(name))
        {
            File.Delete(draft);
        }
    }

#pragma warning disable SYSLIB1054 // What that would write needs unsafe code; this is called once for each key of a region.
    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string existing,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name
    );
#pragma warning restore SYSLIB1054
}
