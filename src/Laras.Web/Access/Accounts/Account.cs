using System.Text.Json;
using Laras.Core;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Access.Accounts;

/// <summary>
/// How one employee signs in: at most one for each person, named by NIP or local ID. ASP.NET Core Identity keeps
/// password, second factor and passkeys in it; who may do what stands in the role grants, not here.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    public required EmployeeId EmployeeId { get; init; }
    public required DateTime CreatedAtUtc { get; init; }
    public DateTime? PasswordSetAtUtc { get; set; }
    public DateTime? LastSignedInAtUtc { get; set; }

    /// <summary>Since when nobody may sign in with it; null as long as it is open.</summary>
    public DateTime? BlockedAtUtc { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("accounts");
            builder.Property(account => account.UserName).IsRequired();
            builder.Property(account => account.NormalizedUserName).IsRequired();
            builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
            builder.HasIndex(account => account.EmployeeId).IsUnique();
            builder.HasIndex(account => account.NormalizedUserName).IsUnique();

            // There is no mail and no telephone here, and waiting times are kept for account and address together.
            builder.Ignore(account => account.Email);
            builder.Ignore(account => account.NormalizedEmail);
            builder.Ignore(account => account.EmailConfirmed);
            builder.Ignore(account => account.PhoneNumber);
            builder.Ignore(account => account.PhoneNumberConfirmed);
            builder.Ignore(account => account.LockoutEnd);
            builder.Ignore(account => account.LockoutEnabled);
            builder.Ignore(account => account.AccessFailedCount);
        }
    }

    internal sealed class TokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
        {
            builder.ToTable("account_tokens");
            builder.HasKey(token => new
            {
                token.UserId,
                token.LoginProvider,
                token.Name,
            });
        }
    }

    internal sealed class LoginMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
        {
            builder.ToTable("account_logins");
            builder.HasKey(login => new { login.LoginProvider, login.ProviderKey });
            builder.HasIndex(login => login.UserId);
        }
    }

    internal sealed class PasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
        {
            builder.ToTable("account_passkeys");
            builder.HasKey(passkey => passkey.CredentialId);
            builder.HasIndex(passkey => passkey.UserId);
            builder.Property(passkey => passkey.Data).HasConversion(data => Write(data), text => Read(text), Comparer);
        }

        // Identity changes the counter inside, so two states are compared by what would be written.
        private static readonly ValueComparer<IdentityPasskeyData> Comparer = new(
            (one, other) => Write(one) == Write(other),
            data => Write(data).GetHashCode(StringComparison.Ordinal),
            data => Read(Write(data))
        );

        private static string Write(IdentityPasskeyData? data) => JsonSerializer.Serialize(data);

        private static IdentityPasskeyData Read(string text) =>
            JsonSerializer.Deserialize<IdentityPasskeyData>(text)
            ?? throw new InvalidOperationException("A passkey without data was stored.");
    }
}
