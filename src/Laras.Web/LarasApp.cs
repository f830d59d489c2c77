using System.Globalization;
using Laras.Web.Access;
using Laras.Web.Access.Accounts;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Accounts.Outside;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Access.Contracts;
using Laras.Web.Access.Roles;
using Laras.Web.Access.Safety;
using Laras.Web.Attendance.Judging;
using Laras.Web.Attendance.Kiosks;
using Laras.Web.Attendance.Morning;
using Laras.Web.Attendance.OnPhone;
using Laras.Web.Attendance.Reviews;
using Laras.Web.Attendance.Taps;
using Laras.Web.Audit;
using Laras.Web.Audit.Verification;
using Laras.Web.Audit.Views;
using Laras.Web.Employees;
using Laras.Web.Exports;
using Laras.Web.Imports.Upload;
using Laras.Web.Layout;
using Laras.Web.Layout.Phone;
using Laras.Web.Layout.States;
using Laras.Web.News;
using Laras.Web.News.Push;
using Laras.Web.News.Reminders;
using Laras.Web.Objections.OnPhone;
using Laras.Web.Organisation;
using Laras.Web.Places;
using Laras.Web.Places.Spots;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal.Sealing;
using Laras.Web.Tpp;
using Laras.Web.Tpp.Holds;
using Laras.Web.Tpp.OnPhone;
using Laras.Web.Tpp.Payment;
using Laras.Web.Tpp.Periods;
using Microsoft.AspNetCore.HttpOverrides;

namespace Laras.Web;

/// <summary>The web application: one process, one region, pages and forms rendered here and nowhere else.</summary>
public static class LarasApp
{
    public const int DefaultPort = 5080;
    private const int SecondsToKeepOwnFiles = 31_536_000;

    /// <summary>The command line it understands: <c>--port</c> or <c>--urls</c>, <c>--peraturan</c>; the data is open and migrated already.</summary>
    public static WebApplication Build(string[] args, DataStore store)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ApplicationName = typeof(LarasApp).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        var region = Region.Read(store);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // It says nothing that is not said elsewhere, and asked whether it may, it would trace every tap.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);

        // The keys lie beside the data, which is as secret as they are; a second lock with its key beside it adds nothing.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        Listen(builder, region);
        AddServices(builder.Services, store, region);
        builder.Services.AddOutsideDoor(
            OutsideSettings.Read(
                builder.Configuration,
                Environment.GetEnvironmentVariable(OutsideSettings.SecretVariable)
            )
        );
        builder.Services.AddTaps(builder.Configuration);
        builder.Services.AddJudging();
        builder.Services.AddSingleton(RegulationLibrary.Find(builder.Configuration[RegulationLibrary.Setting]));

        builder.Services.Configure<ForwardedHeadersOptions>(options =>
            Believe(options, builder.Configuration[TrustedProxies.Setting])
        );

        var app = builder.Build();
        UsePipeline(app);
        MapRoutes(app);
        return app;
    }

    private static void Listen(WebApplicationBuilder builder, Region region)
    {
        var urls =
            builder.Configuration["urls"]
            ?? string.Create(
                CultureInfo.InvariantCulture,
                $"http://127.0.0.1:{builder.Configuration.GetValue("port", DefaultPort)}"
            );
        DemonstrationFence.Check(region, urls);
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        // A request is worked on by the thread that received it: on two cores each hand-over costs more than the work.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
    }

    /// <summary>Only a proxy that was named may say who called and how; without one nobody may.</summary>
    private static void Believe(ForwardedHeadersOptions options, string? proxies)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in TrustedProxies.Read(proxies).Networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        options.ForwardedHeaders =
            options.KnownIPNetworks.Count > 0
                ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
                : ForwardedHeaders.None;
    }

    private static void AddServices(IServiceCollection services, DataStore store, Region region)
    {
        services.AddSingleton(region);
        services.AddSingleton(store);
        services.AddSingleton(
            region.DemonstrationStart is { } start ? new DemonstrationTime(start) : TimeProvider.System
        );
        services.AddDbContext<LarasDb>(
            (provider, options) =>
            {
                store.Configure(options);
                options.AddInterceptors(new ForgetChangedSessions(provider.GetRequiredService<LiveSessions>()));
            }
        );
        services.AddSingleton<RunCalculation>();
        services.AddHostedService(provider => provider.GetRequiredService<RunCalculation>());
        services.AddSingleton<RegulationShelf>();
        services.AddSingleton<ExamineBooks>();
        services.AddHostedService(provider => provider.GetRequiredService<ExamineBooks>());
        services.AddScoped<KnownRegulations>();
        services.AddSingleton<AssetUrls>();
        services.AddSingleton(provider => PhoneFiles.Beside(provider.GetRequiredService<IWebHostEnvironment>()));
        services.AddSingleton<UploadShelf>();
        services.AddMemoryCache();
        services.AddSingleton<DayMarks>();
        services.AddHostedService<PrepareMorning>();
        services.AddHostedService<Sealer>();
        services.AddHostedService<FollowReviews>();
        services.AddSingleton(_ => new VapidKeys(SecretFile.FolderOf(store)));
        services.AddSingleton(PushAddresses.OfBrowsers);
        services.AddSingleton<PushSender>();
        services.AddSingleton<WriteReminders>();
        services.AddHostedService<FollowNews>();
        services.AddSingleton<ReceiptSigner>();
        services.AddSingleton<RecordViewLog>();
        services.AddHostedService(provider => provider.GetRequiredService<RecordViewLog>());
        services.AddVerification();
        services.AddKiosks();

        // A count in the background that did not work out is logged and asked for again by the page itself.
        services.Configure<HostOptions>(options =>
            options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore
        );
        services.AddRazorComponents();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "laras-formulir";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddAccounts(store);
        services.AddContracts();
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseTapDoor();
        app.UsePlainFields();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UsePhone();
        app.UseStaticFiles(
            new StaticFileOptions
            {
                OnPrepareResponse = file =>
                    file.Context.Response.Headers.CacheControl = $"public, max-age={SecondsToKeepOwnFiles}, immutable",
            }
        );
        app.UseHeadAsGet();
        app.UseApiProblems();
        app.UseMiddleware<WhenBusy>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseSameOriginOnly();
        app.UseGate();
        app.UseRecordViews();
        app.UseRateLimiter();
        app.UseUploadFence();
        app.UseAntiforgery();
    }

    private static void MapRoutes(WebApplication app)
    {
        LeadFromRoot.Map(app);
        app.MapGet("/meja", OpenDesk.Handle);
        OpenEmployee.Map(app);
        OpenCalculation.Map(app);
        StartCalculation.Map(app);
        SendStep.Map(app);
        DecideHold.Map(app);
        DownloadPayment.Map(app);
        DownloadTemplate.Map(app);
        ExportRoles.Map(app);
        DownloadExport.Map(app);
        SignInForDemonstration.Map(app);
        SignOut.Map(app);
        SignOut.MapForPhone(app);
        PhoneDevices.Map(app);
        DownloadEntries.Map(app);
        DownloadPlaces.Map(app);
        OpenMyMonth.Map(app);
        OpenMySlip.Map(app);
        EstimateMyMonth.Map(app);
        OpenMatter.Map(app);
        SendObjection.Map(app);
        OpenReviews.Map(app);
        SendReviews.Map(app);
        AnswerReview.Map(app);
        ProposeSpot.Map(app);
        OpenNews.Map(app);
        Subscribe.Map(app);
        WishReminders.Map(app);
        app.MapAccounts();
        app.MapTaps();
        app.MapJudging();
        app.MapContracts();
        app.MapKiosks();
        app.MapRazorComponents<Document>();
    }
}
