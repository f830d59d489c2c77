using Xunit;

namespace Laras.Web.Tests.Demonstration;

/// <summary>The town of the usual size is written once for all tests that only read it.</summary>
[CollectionDefinition]
public sealed class UsualTown : ICollectionFixture<WrittenTown>;
