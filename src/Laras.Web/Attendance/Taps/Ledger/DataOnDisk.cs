using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>
/// Brings what was written into a file to the disk. When it was last changed need not go with it, and where the system can
/// leave that out, a file that does not grow needs one write less.
/// </summary>
internal static class DataOnDisk
{
    public static void Flush(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
        {
            RandomAccess.FlushToDisk(file);
        }
        else if (FlushData(file) != 0)
        {
            throw new IOException("The disk did not take it.", new Win32Exception());
        }
    }

#pragma warning disable SYSLIB1054 // What that would write needs unsafe code; this is called a thousand times a second at most.
    [DllImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushData(SafeFileHandle file);
#pragma warning restore SYSLIB1054
}
