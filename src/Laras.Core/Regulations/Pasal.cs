namespace Laras.Core.Regulations;

/// <summary>The sentence of law that a number or formula comes from: <c>Pasal 9 ayat (2)</c>.</summary>
public readonly record struct Pasal(string Text)
{
    public override string ToString() => Text;
}
