namespace Laras.Core.Devices;

/// <summary>The shape in which a machine, a cloud or an old program wrote its taps. A person chooses it; nothing is guessed silently.</summary>
public enum Grammar
{
    /// <summary><c>attlog.dat</c> from USB: pin, time, terminal, status, verify, work code.</summary>
    Usb6,

    /// <summary>Older USB dump: pin, time, terminal, status.</summary>
    Usb4,

    /// <summary>Solution cloud text: pin, time, verify, status, work code. Verify stands before status, and no terminal.</summary>
    Cloud5,

    /// <summary>Legacy dump: pin, name cut to eight characters, time, verify, status.</summary>
    Named5,

    /// <summary>Answer of a machine to the SOAP question GetAttLog.</summary>
    Soap,

    /// <summary>Fingerspot cloud: one JSON message per line.</summary>
    Webhook,

    /// <summary>ATTLOG body of the push protocol: pin, time, status, verify, then whatever the firmware adds.</summary>
    Push,

    /// <summary>OPERLOG body of the push protocol: operations, users, templates. Templates and passwords are never kept.</summary>
    PushOperations,

    /// <summary>Daily recap of the ZKTime program, 29 columns: days, not taps.</summary>
    DailyRecap,
}
