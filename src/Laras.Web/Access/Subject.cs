using Laras.Core;

namespace Laras.Web.Access;

/// <summary>The person whose record a request is about, found by the gate and within the viewer's reach.</summary>
public sealed record Subject(EmployeeId Id);
