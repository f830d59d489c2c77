using Mono.Cecil;
using Xunit;

namespace Laras.Core.Tests.Tidy;

/// <summary>Two halves: what computes money knows neither package nor clock nor file, so an auditor can run it alone.</summary>
public sealed class CoreIsPureTests
{
    /// <summary>Doors to the world that the runtime itself offers. Text readers over a string are no door.</summary>
    private static readonly string[] Doors =
    [
        "System.Threading.Tasks.",
        "System.Collections.Generic.IAsync",
        "System.Net.",
        "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch",
        "System.IO.File",
        "System.IO.Directory",
        "System.IO.StreamReader",
        "System.IO.StreamWriter",
        "System.IO.Path",
        "System.Console",
        "System.Environment",
        "System.Random",
        "System.TimeProvider",
        "System.Security.Cryptography.RandomNumberGenerator",
    ];

    [Fact]
    public void The_core_depends_on_nothing_but_the_runtime() =>
        Assert.All(
            CoreAssembly.Module.AssemblyReferences,
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal)
        );

    [Fact]
    public void The_core_project_names_no_package_and_no_project() =>
        Assert.DoesNotContain(
            Repository.TextFiles.Where(file => file.Path == "src/Laras.Core/Laras.Core.csproj"),
            file => file.Text.Contains("Reference Include", StringComparison.Ordinal)
        );

    [Fact]
    public void The_core_opens_no_door_to_the_world()
    {
        var module = CoreAssembly.Module;
        var opened = module
            .GetTypeReferences()
            .Select(type => type.FullName)
            // The compiler's own iterators ask for the thread; that is all they want from the environment.
            .Where(name => name != "System.Environment")
            .Concat(module.GetMemberReferences().Select(member => $"{member.DeclaringType.FullName}.{member.Name}"))
            .Where(name => name != "System.Environment.get_CurrentManagedThreadId")
            .Where(name => Doors.Any(door => name.StartsWith(door, StringComparison.Ordinal)));

        Findings.None(opened);
    }

    [Fact]
    public void No_double_and_no_float_stands_in_the_core()
    {
        var inexact =
            from type in CoreAssembly.Module.GetTypes()
            from use in FieldsOf(type).Concat(SignaturesOf(type)).Concat(LocalsOf(type))
            where CoreAssembly.Parts(use.Type).Any(part => part.FullName is "System.Double" or "System.Single")
            select use.Where;

        Findings.None(inexact);
    }

    [Fact]
    public void An_interface_of_the_core_has_more_than_one_implementation()
    {
        var types = CoreAssembly.Module.GetTypes().ToArray();
        var alone = types
            .Where(type => type.IsInterface)
            .Where(door =>
                types.Count(type => type.Interfaces.Any(it => it.InterfaceType.GetElementType() == door)) < 2
            );

        Findings.None(alone.Select(type => type.FullName));
    }

    [Fact]
    public void Every_public_type_of_the_core_says_what_it_is_for()
    {
        var documented = File.ReadAllText(Path.ChangeExtension(typeof(Rupiah).Assembly.Location, ".xml"));

        var silent = CoreAssembly
            .WrittenTypes.Where(type => type.IsPublic)
            .Where(type => !documented.Contains($"\"T:{type.FullName}\"", StringComparison.Ordinal));

        Findings.None(silent.Select(type => type.FullName));
    }

    private sealed record Use(string Where, TypeReference Type);

    private static IEnumerable<Use> FieldsOf(TypeDefinition type) =>
        type.Fields.Select(field => new Use(field.FullName, field.FieldType));

    private static IEnumerable<Use> SignaturesOf(TypeDefinition type) =>
        type.Methods.SelectMany(method =>
            method
                .Parameters.Select(parameter => new Use(method.FullName, parameter.ParameterType))
                .Append(new(method.FullName, method.ReturnType))
        );

    private static IEnumerable<Use> LocalsOf(TypeDefinition type) =>
        type
            .Methods.Where(method => method.HasBody)
            .SelectMany(method => method.Body.Variables.Select(local => new Use(method.FullName, local.VariableType)));
}
