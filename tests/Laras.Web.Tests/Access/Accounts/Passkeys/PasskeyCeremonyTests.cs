using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.Passkeys;

/// <summary>What a true passkey does is shown in a real browser; here stands what must not open the door.</summary>
public sealed class PasskeyCeremonyTests
{
    [Theory]
    [InlineData("{}", "")]
    [InlineData("{}", "bukan-base64!")]
    [InlineData("""{"id":"AA","rawId":"AA","type":"public-key","response":{},"clientExtensionResults":{}}""", "AAAA")]
    public async Task A_made_up_answer_opens_nothing(string credential, string state)
    {
        await using var desk = await People.DeskAsync();

        using var answer = await desk.PostJsonAsync(
            "/api/passkeys/sign-in",
            new { credential = JsonDocument.Parse(credential).RootElement, state }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.False(await desk.IsInsideAsync());
    }

    [Fact]
    public async Task Only_who_is_signed_in_is_asked_to_make_one()
    {
        await using var desk = await People.DeskAsync();

        using var stranger = await desk.PostJsonAsync("/api/passkeys/options", new { });
        using var entered = await desk.EnterAsync(SmallTown.TeacherNip);
        using var asked = await desk.PostJsonAsync("/api/passkeys/options", new { });

        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        var question = await asked.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(
            SmallTown.TeacherNip,
            question.GetProperty("options").GetProperty("user").GetProperty("name").GetString()
        );
    }
}
