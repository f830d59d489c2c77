using System.Text.Json;
using System.Text.Json.Serialization;

namespace Laras.Web.Attendance.Saku;

/// <summary>Writes what the phone keeps, without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SakuMe))]
internal sealed partial class SakuJson : JsonSerializerContext;
