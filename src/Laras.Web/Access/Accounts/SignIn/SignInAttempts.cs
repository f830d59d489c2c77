using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Laras.Web.Access.Accounts.SignIn;

/// <summary>
/// Slows down guessing. What counts is an account together with an address, so that a stranger who guesses never locks
/// out the owner elsewhere, and besides that each address for itself, for a whole office may share one.
/// </summary>
public sealed class SignInAttempts(TimeProvider time)
{
    /// <summary>Wrong passwords for one account from one address within a minute.</summary>
    public const int WrongPerAccount = 5;

    /// <summary>Wrong passwords, codes and cards from one address within a minute, for whatever account.</summary>
    public const int WrongPerAddress = 60;

    /// <summary>Above this many remembered pairs those that no longer matter are dropped.</summary>
    private const int RememberedMax = 50_000;

    /// <summary>The part of an IPv6 address that one household or office gets.</summary>
    private const int NetworkBytes = 8;

    private readonly ConcurrentDictionary<string, AttemptState> states = new(StringComparer.Ordinal);
    private readonly Lock counting = new();

    private DateTime NowUtc => time.GetUtcNow().UtcDateTime;

    /// <summary>Counts an attempt as wrong before it is looked at; returns how long to wait instead when it may not begin.</summary>
    public TimeSpan Begin(string account, IPAddress? address)
    {
        ArgumentNullException.ThrowIfNull(account);
        var (pair, alone) = Keys(account, address);
        lock (counting)
        {
            var now = NowUtc;
            Prune(now);
            var wait = Max(Of(pair).WaitAt(now), Of(alone).WaitAt(now));
            if (wait == TimeSpan.Zero)
            {
                states[pair] = Of(pair).Attempt(now, WrongPerAccount);
                states[alone] = Of(alone).Attempt(now, WrongPerAddress);
            }

            return wait;
        }
    }

    /// <summary>The attempt was right: this account may go on from this address, which was not guessing.</summary>
    public void Succeeded(string account, IPAddress? address)
    {
        ArgumentNullException.ThrowIfNull(account);
        var (pair, alone) = Keys(account, address);
        lock (counting)
        {
            states.TryRemove(pair, out _);
            states[alone] = Of(alone).Refunded();
        }
    }

    private AttemptState Of(string key) => states.GetValueOrDefault(key);

    private void Prune(DateTime now)
    {
        if (states.Count > RememberedMax)
        {
            foreach (var (key, _) in states.Where(state => state.Value.IsForgiven(now)).ToList())
            {
                states.TryRemove(key, out _);
            }
        }
    }

    private static (string Pair, string Alone) Keys(string account, IPAddress? address)
    {
        var from = Network(address);
        return ($"{account.ToUpperInvariant()}|{from}", $"|{from}");
    }

    /// <summary>Somebody with IPv6 has more addresses than there are accounts, so the network counts as one.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return "?";
        }

        return address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.MapToIPv4().ToString();
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
