namespace Laras.Core.Employees;

/// <summary>The legal status of a person; the regulation calls it <c>jenis_pegawai</c>.</summary>
public enum EmploymentKind
{
    Pns,
    Cpns,
    Pppk,
    PppkPartTime,
    NonAsn,
}
