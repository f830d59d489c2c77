namespace Laras.Web.Audit.Verification;

/// <summary>What a genuine slip is worth today.</summary>
public enum SlipStanding
{
    /// <summary>perkiraan: the month is not approved, the amount may still change.</summary>
    Estimated,

    /// <summary>disetujui.</summary>
    Approved,

    /// <summary>dibayar.</summary>
    Paid,

    /// <summary>ditahan: it waits for somebody, and is not paid meanwhile.</summary>
    Held,

    /// <summary>diganti: a newer calculation took its place.</summary>
    Superseded,
}
