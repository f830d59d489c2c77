using Laras.Core.Regulations;
using Laras.Core.Regulations.Calculating;

namespace Laras.Web.Regulations;

/// <summary>A stored regulation that is ready to calculate. It may serve many threads at once.</summary>
/// <param name="Hash">Hex SHA-256 of its text, the name by which runs and slips know it.</param>
public sealed record CompiledRegulation(string Hash, Regulation Regulation, Calculator Calculator);
