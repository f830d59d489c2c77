using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace Laras.Core.Tests.Tidy;

/// <summary>Slices of the web half meet in the types of the core and in the database, never in each other's handlers.</summary>
public sealed class WebSlicesTests
{
    /// <summary>Folders that are no slice: they carry all of them. The empty name is the root, where the program is put together.</summary>
    private static readonly string[] Carriers = ["", "Access", "Demonstration", "Imports", "Layout", "Storage"];

    private static readonly string[] WritingVerbs =
    [
        "Add",
        "AddAsync",
        "AddRange",
        "AddRangeAsync",
        "Attach",
        "Remove",
        "RemoveRange",
        "Update",
        "UpdateRange",
        "ExecuteDelete",
        "ExecuteDeleteAsync",
        "ExecuteUpdate",
        "ExecuteUpdateAsync",
    ];

    private sealed record Call(MethodDefinition From, MethodReference To)
    {
        public override string ToString() => $"{From.DeclaringType.FullName} -> {To.DeclaringType.Name}.{To.Name}";
    }

    [Fact]
    public void No_slice_calls_a_use_case_of_another_slice()
    {
        using var module = WebAssembly.Read();

        var crossing = CallsOf(module)
            .Where(call => call.To.DeclaringType.GetElementType() is TypeDefinition type && IsUseCase(type))
            .Where(call => IsStranger(call.From, call.To.DeclaringType));

        Findings.None(crossing.Select(call => call.ToString()));
    }

    [Fact]
    public void A_table_is_written_only_by_the_folder_that_owns_it()
    {
        using var module = WebAssembly.Read();

        var crossing =
            from call in CallsOf(module)
            where call.To.DeclaringType.FullName.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal)
            where WritingVerbs.Contains(call.To.Name)
            from entity in GenericArgumentsOf(call.To)
            where IsStranger(call.From, entity)
            select $"{call} ({entity.Name})";

        Findings.None(crossing);
    }

    private static bool IsUseCase(TypeDefinition type) =>
        type is { IsAbstract: true, IsSealed: true }
        && type.Methods.Any(method => method.Name is "HandleAsync" or "Handle" or "Map");

    private static bool IsStranger(MethodDefinition caller, TypeReference callee)
    {
        var from = WebAssembly.SliceOf(caller.DeclaringType);
        var to = WebAssembly.SliceOf(callee);
        return from != to && !Carriers.Contains(from) && !Carriers.Contains(to);
    }

    private static IEnumerable<Call> CallsOf(ModuleDefinition module) =>
        from type in module.GetTypes()
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        where instruction.OpCode.FlowControl == FlowControl.Call || instruction.OpCode == OpCodes.Ldftn
        let called = instruction.Operand as MethodReference
        where called is not null
        select new Call(method, called);

    private static IEnumerable<TypeReference> GenericArgumentsOf(MethodReference method)
    {
        var ofType = method.DeclaringType is GenericInstanceType type ? type.GenericArguments.ToArray() : [];
        var ofMethod = method is GenericInstanceMethod generic ? generic.GenericArguments.ToArray() : [];
        return ofType.Concat(ofMethod);
    }
}
