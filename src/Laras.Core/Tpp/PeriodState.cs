namespace Laras.Core.Tpp;

/// <summary>How far the pay of one month has come. It only goes forward, except that two people may open locked data again.</summary>
public enum PeriodState
{
    /// <summary>terbuka: facts of the month still come in; what is calculated is an estimate.</summary>
    Open,

    /// <summary>data terkunci: what comes in from now on is a later difference (selisih).</summary>
    DataLocked,

    /// <summary>dihitung: the slips of one finished run are the slips of the month.</summary>
    Calculated,

    /// <summary>diperiksa: the treasurer has seen that they are right.</summary>
    Checked,

    /// <summary>disetujui: the leader has agreed; slips are final and may be printed.</summary>
    Approved,

    /// <summary>dibayar.</summary>
    Paid,
}
