using Laras.Web.Storage;

namespace Laras.Web;

/// <summary>The web application of one region.</summary>
public static class LarasApp
{
    public static WebApplication Build(string[] args, DataStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddDbContext<LarasDb>(store.Configure);
        return builder.Build();
    }
}
