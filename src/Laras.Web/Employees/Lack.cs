namespace Laras.Web.Employees;

/// <summary>What a person may lack so that their month cannot be judged or answered for.</summary>
public enum Lack
{
    Nothing,
    Placement,
    Superior,
}
