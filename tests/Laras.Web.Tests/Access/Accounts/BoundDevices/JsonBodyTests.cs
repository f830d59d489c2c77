using System.Text;
using Laras.Web.Access.Accounts.BoundDevices;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.BoundDevices;

public sealed class JsonBodyTests
{
    private sealed record Said(string? Text);

    [Theory]
    [InlineData("""{"text":"hujan \u0000deras"}""", "hujan deras")]
    [InlineData("""{"text":"hujan deras"}""", "hujan deras")]
    [InlineData("""{"text":null}""", null)]
    public async Task A_text_comes_without_the_sign_that_one_database_cannot_keep(string json, string? text)
    {
        var context = new DefaultHttpContext();
        var bytes = Encoding.UTF8.GetBytes(json);
        context.Request.ContentType = "application/json";
        context.Request.ContentLength = bytes.Length;
        context.Request.Body = new MemoryStream(bytes);

        Assert.Equal(text, (await JsonBody.ReadAsync<Said>(context))!.Text);
    }
}
