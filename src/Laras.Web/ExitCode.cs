namespace Laras.Web;

/// <summary>What a script learns from a command.</summary>
public static class ExitCode
{
    /// <summary>Done, and nothing is left for a person.</summary>
    public const int Good = 0;

    /// <summary>Done, but something waits for a person: rows in quarantine, a difference, a doubt.</summary>
    public const int SomethingWaits = 1;

    /// <summary>Nothing was done: the call or the file cannot be understood.</summary>
    public const int WrongCall = 2;
}
