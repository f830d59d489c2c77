namespace Laras.Core.Tpp.Periods;

/// <summary>A step that people take with a month. Each leads from one state to one other.</summary>
public enum MonthStep
{
    /// <summary>kunci: the facts and the regulation stand; what comes later is a difference.</summary>
    Lock,

    /// <summary>buka lagi: two people let new facts in again.</summary>
    Reopen,

    /// <summary>tetapkan: the slips of one run are the slips of the month.</summary>
    Calculate,

    /// <summary>periksa.</summary>
    Check,

    /// <summary>setujui.</summary>
    Approve,

    /// <summary>bayar.</summary>
    Pay,
}
