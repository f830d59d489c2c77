namespace Laras.Web.News;

/// <summary>Kabar as the phone keeps it, newest first.</summary>
/// <param name="PushKey">The region's public key for push services; null where nothing is pushed.</param>
/// <param name="Reminds">Whether this person wants to be reminded of Masuk and Pulang.</param>
/// <param name="Answers">Ready-made answers to a question.</param>
public sealed record PhoneNews(
    int Unread,
    IReadOnlyList<PhoneNews.Item> Items,
    string? PushKey,
    IReadOnlyList<string> Answers,
    bool Reminds
)
{
    /// <param name="Kind"><c>question</c>, <c>decision</c>, <c>correction</c>, <c>answer</c>, <c>slip</c>, <c>raised</c>, <c>reminder</c> or <c>forgotten</c>.</param>
    /// <param name="At">Milliseconds since 1970 UTC.</param>
    /// <param name="Review">The decision that waits for an answer; null where nothing is asked.</param>
    /// <param name="Answered">What the person answered already.</param>
    public sealed record Item(
        Guid Id,
        string Kind,
        string Title,
        string Sentence,
        string Href,
        long At,
        bool IsNew,
        Guid? Review,
        string? Answered
    );
}
