namespace Laras.Web.Access.Safety;

/// <summary>A form of which nothing is read but that it came from our own page: naming it as <c>[FromForm]</c> makes the framework check its token.</summary>
public sealed record BareForm;
