using Microsoft.AspNetCore.Components;

namespace Laras.Web.Regulations.Showing;

/// <summary>A page about one regulation: it opens the book at the address, or the page that says it is not there.</summary>
public abstract class RegulationTab : ComponentBase
{
    [Parameter]
    public string Folder { get; set; } = "";

    [Inject]
    protected KnownRegulations Regulations { get; set; } = default!;

    [Inject]
    protected ExamineBooks Examination { get; set; } = default!;

    [CascadingParameter]
    protected HttpContext Http { get; set; } = default!;

    protected KnownRegulations.Known? Known { get; private set; }

    /// <summary>Where the clauses of this regulation are read.</summary>
    protected string Law => RegulationAddress.Of(Known!.Address);

    protected sealed override async Task OnInitializedAsync()
    {
        var known = await Regulations.ByAddressAsync(Folder, Http.RequestAborted);
        if (known is null || !await OpenAsync(known))
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Known = known;
    }

    /// <summary>Prepares the page; false when this book has no such page.</summary>
    protected virtual Task<bool> OpenAsync(KnownRegulations.Known known) => Task.FromResult(true);
}
