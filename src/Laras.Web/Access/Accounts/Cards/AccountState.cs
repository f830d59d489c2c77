using Laras.Web.Layout;

namespace Laras.Web.Access.Accounts.Cards;

/// <summary>How far a person has come with signing in.</summary>
public enum AccountState
{
    /// <summary>Neither account nor open card.</summary>
    None,

    /// <summary>A card is printed and not yet used.</summary>
    CardOpen,

    /// <summary>There is an account, but its owner has never been here.</summary>
    NeverSignedIn,

    Active,

    /// <summary>Stopped by Kominfo or BKPSDM.</summary>
    Stopped,
}

/// <summary>The states in the words of the list.</summary>
public static class AccountStateWords
{
    public static string InWords(this AccountState state) =>
        state switch
        {
            AccountState.None => "belum punya akun",
            AccountState.CardOpen => "kartu terbuka",
            AccountState.NeverSignedIn => "belum pernah masuk",
            AccountState.Active => "aktif",
            AccountState.Stopped => "dihentikan",
        };

    public static Glyph Glyph(this AccountState state) =>
        state switch
        {
            AccountState.None => Layout.Glyph.Question,
            AccountState.CardOpen => Layout.Glyph.Sheet,
            AccountState.NeverSignedIn => Layout.Glyph.Clock,
            AccountState.Active => Layout.Glyph.Check,
            AccountState.Stopped => Layout.Glyph.Cross,
        };

    public static Tone Tone(this AccountState state) =>
        state switch
        {
            AccountState.None => Layout.Tone.Missing,
            AccountState.CardOpen => Layout.Tone.Paper,
            AccountState.NeverSignedIn => Layout.Tone.Attention,
            AccountState.Active => Layout.Tone.Recorded,
            AccountState.Stopped => Layout.Tone.Plain,
        };
}
