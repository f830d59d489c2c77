using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Accounts.Cards;
using Laras.Web.Access.Accounts.Outside;
using Laras.Web.Access.Accounts.Passkeys;
using Laras.Web.Access.Accounts.Passwords;
using Laras.Web.Access.Accounts.SecondFactor;
using Laras.Web.Access.Accounts.SignIn;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace Laras.Web.Access.Accounts;

/// <summary>Everything that signing in needs from the container, and its routes.</summary>
public static class AccountParts
{
    /// <summary>Rounds of PBKDF2 with SHA-512: about a tenth of a second for us, and for everybody who guesses.</summary>
    internal const int HashRounds = 210_000;

    public static void AddAccounts(this IServiceCollection services, DataStore store)
    {
        services.AddDataProtection().SetApplicationName("laras");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new ProtectionKeys(store));

        // Sessions live by the clock of the browser's world, not by the demonstration's.
        services.AddSingleton(_ => new LiveSessions(store, TimeProvider.System));
        services.AddSingleton(_ => new SignInAttempts(TimeProvider.System));
        services.AddHostedService<RememberLastSeen>();
        services
            .AddAuthentication(SessionHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null);

        // Before Identity adds its own, which asks for signs and capitals and knows nobody's birth date.
        services.AddScoped<IPasswordValidator<Account>, PasswordRule>();
        services
            .AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.AllowedUserNameCharacters = "";
            })
            .AddEntityFrameworkStores<LarasDb>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<CheckPassword>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<AuthenticatorCodes>();
        services.AddScoped<ShowSecondFactor>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<PasskeyCeremony>();

        // The telephone asks for finger, face or PIN itself and keeps the key by the person's name: two factors in one.
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services.AddScoped<ReadStartCard>();
        services.AddScoped<UseStartCard>();
        services.AddSingleton(provider => new DeviceProofs(
            provider.GetRequiredService<IDataProtectionProvider>(),
            TimeProvider.System
        ));
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
    }

    /// <summary>The way in through a provider outside; only where the region has set one.</summary>
    public static void AddOutsideDoor(this IServiceCollection services, OutsideSettings? settings)
    {
        services.AddSingleton<OutsideTrips>();
        if (settings is not null)
        {
            services.AddSingleton(settings);
            services.AddSingleton<OutsideProvider>();
        }
    }

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        BindDevice.Map(routes);
        AskForCorrection.Map(routes);
        SignInWithPin.Map(routes);
        ReleaseDevice.Map(routes);
        EndOwnSessions.Map(routes);
        StopAccount.Map(routes);
        ReleaseSecondFactor.Map(routes);
        KeepPasskey.Map(routes);
        SignInWithPasskey.Map(routes);
        ForgetPasskey.Map(routes);
        LeaveForProvider.Map(routes);
        ReturnFromProvider.Map(routes);
    }
}
