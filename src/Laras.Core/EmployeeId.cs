namespace Laras.Core;

/// <summary>Who is meant, whatever number the person carries; made by the author of the record (UUIDv7).</summary>
public readonly record struct EmployeeId(Guid Value)
{
    public static EmployeeId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
