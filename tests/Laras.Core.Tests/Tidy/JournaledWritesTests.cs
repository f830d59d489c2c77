using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace Laras.Core.Tests.Tidy;

/// <summary>Whoever writes a row that the journal vouches for notes it there; a forgotten note would look like a row that somebody slipped in.</summary>
public sealed class JournaledWritesTests
{
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

    /// <summary>Types whose use shows that rows are noted: the journal, and those that note on behalf of others.</summary>
    private static readonly string[] Doors = ["Journal", "NotedRows", "ImportBatch", "NoteCalculation", "LedgerStore"];

    /// <summary>Puts back rows that were noted when they were written first.</summary>
    private const string Restoring = "Laras.Web.Storage.Backups";

    [Fact]
    public void Who_writes_a_journaled_table_notes_it()
    {
        using var module = WebAssembly.Read();
        var exempt = NotJournaled(module);
        Assert.Contains("Setting", exempt);

        var forgotten =
            from type in module.Types
            where type.Namespace is not ("Laras.Web.Storage" or Restoring)
            let writes = WritesOf(type).Where(entity => !exempt.Contains(entity)).Distinct().ToList()
            where writes.Count > 0 && !Notes(type)
            select $"{type.FullName}: {string.Join(", ", writes)}";

        Findings.None(forgotten);
    }

    private static IEnumerable<string> WritesOf(TypeDefinition type)
    {
        foreach (var instruction in InstructionsOf(type))
        {
            if (instruction.Operand is MethodReference called && Writes(called))
            {
                var entities = EntitiesOf(called).ToList();
                foreach (var entity in entities.Count > 0 ? entities : ["?"])
                {
                    yield return entity;
                }
            }
            else if (instruction.Operand is string text && text.StartsWith("INSERT INTO ", StringComparison.Ordinal))
            {
                yield return text.Split(' ')[2];
            }
        }
    }

    private static bool Writes(MethodReference called) =>
        (called.DeclaringType.Name == "InsertMissing" && called.Name == "RunAsync")
        || (
            called.DeclaringType.FullName.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal)
            && WritingVerbs.Contains(called.Name)
        );

    /// <summary>What is written; nothing when the call does not say it.</summary>
    private static IEnumerable<string> EntitiesOf(MethodReference called)
    {
        var ofType = called.DeclaringType is GenericInstanceType type ? type.GenericArguments.ToArray() : [];
        var ofMethod = called is GenericInstanceMethod method ? method.GenericArguments.ToArray() : [];
        return ofType.Concat(ofMethod).Where(entity => !entity.IsGenericParameter).Select(entity => entity.Name);
    }

    /// <summary>Whether the type goes through a door of the journal, or hands its rows to a caller who does.</summary>
    private static bool Notes(TypeDefinition type) =>
        Doors.Contains(type.Name)
        || type.Methods.Any(method => method.Parameters.Any(parameter => parameter.ParameterType.Name == "NotedRows"))
        || InstructionsOf(type)
            .Any(instruction =>
                instruction.Operand is MethodReference called && Doors.Contains(called.DeclaringType.Name)
            );

    private static IEnumerable<Instruction> InstructionsOf(TypeDefinition type) =>
        type
            .NestedTypes.SelectMany(InstructionsOf)
            .Concat(type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions));

    /// <summary>The names that stand in the list of the program itself, journal and exceptions.</summary>
    private static HashSet<string> NotJournaled(ModuleDefinition module) =>
        [
            .. InstructionsOf(module.GetType("Laras.Web.Storage.Journal.JournaledTables"))
                .Select(instruction => instruction.Operand as string)
                .OfType<string>(),
        ];
}
