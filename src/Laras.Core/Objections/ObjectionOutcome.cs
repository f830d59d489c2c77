namespace Laras.Core.Objections;

/// <summary>How an objection was answered.</summary>
public enum ObjectionOutcome
{
    Accepted,
    Partly,
    Refused,
}
