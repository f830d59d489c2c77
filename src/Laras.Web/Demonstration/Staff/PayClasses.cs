namespace Laras.Web.Demonstration.Staff;

/// <summary>
/// What a full month pays in the town, in rupiah, class 1 to 15. Invented; the demonstration regulation contains the same
/// table. Class 9, the teacher of the pictures, is 3.780.000.
/// </summary>
public static class PayClasses
{
    public static readonly IReadOnlyList<long> CeilingByClass =
    [
        1_200_000,
        1_350_000,
        1_500_000,
        1_750_000,
        2_100_000,
        2_500_000,
        2_900_000,
        3_350_000,
        3_780_000,
        4_600_000,
        5_750_000,
        7_500_000,
        9_750_000,
        14_000_000,
        22_500_000,
    ];

    public static long CeilingOf(int postClass) => CeilingByClass[postClass - 1];
}
