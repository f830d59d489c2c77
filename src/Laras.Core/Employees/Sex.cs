namespace Laras.Core.Employees;

/// <summary>As the fifteenth digit of a NIP says it: 1 or 2.</summary>
public enum Sex
{
    Male = 1,
    Female = 2,
}
