namespace Laras.Core.Devices;

/// <summary>Where a row stands in its file: line from 1, first byte from 0, and how many bytes it takes without its line end.</summary>
public readonly record struct BytePlace(int Line, int Offset, int Length);
