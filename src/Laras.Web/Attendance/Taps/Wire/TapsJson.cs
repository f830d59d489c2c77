using System.Text.Json;
using System.Text.Json.Serialization;

namespace Laras.Web.Attendance.Taps.Wire;

/// <summary>Reads and writes the wire of taps without reflection. What is said twice or left out is no request of ours.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 8
)]
[JsonSerializable(typeof(TapsRequest))]
[JsonSerializable(typeof(TapsResponse))]
internal sealed partial class TapsJson : JsonSerializerContext;
