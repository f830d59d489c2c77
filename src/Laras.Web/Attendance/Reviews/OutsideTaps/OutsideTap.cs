using Laras.Core.Places;

namespace Laras.Web.Attendance.Reviews.OutsideTaps;

/// <summary>A tap that was outside, drawn for whoever decides about it.</summary>
/// <param name="At">Where the phone believed to be.</param>
/// <param name="IsProposed">Somebody has already proposed this spot as a place of work.</param>
public sealed record OutsideTap(Guid TapId, GeoPoint At, OutsideSketch Sketch, bool IsProposed);
