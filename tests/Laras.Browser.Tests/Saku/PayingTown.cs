using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Tpp;

namespace Laras.Browser.Tests.Saku;

/// <summary>The small town with its Perbup in force and an April behind it, so that a tap of today is paid or not.</summary>
public sealed class PayingTown : SakuTown
{
    private protected override Task SettleAsync(LarasDb db, SmallTown settled) =>
        PaidApril.PrepareAsync(settled, db, CancellationToken.None);
}
