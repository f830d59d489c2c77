using Mono.Cecil;

namespace Laras.Core.Tests.Tidy;

/// <summary>Laras.Core.dll as the compiler left it: what it really refers to, whatever the source looks like.</summary>
internal static class CoreAssembly
{
    public static readonly ModuleDefinition Module = ModuleDefinition.ReadModule(typeof(Rupiah).Assembly.Location);

    public static IEnumerable<TypeDefinition> WrittenTypes => Module.GetTypes().Where(type => !IsGenerated(type));

    /// <summary>A type with everything it is made of: <c>List&lt;Rupiah?&gt;[]</c> is four types.</summary>
    public static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
            TypeSpecification outer => Parts(outer.ElementType),
            _ => [type],
        };

    private static bool IsGenerated(TypeDefinition type) =>
        type.Name.Contains('<') || (type.DeclaringType is { } outer && IsGenerated(outer));
}
