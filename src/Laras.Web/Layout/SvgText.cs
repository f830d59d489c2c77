using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Laras.Web.Layout;

/// <summary>Words inside a drawing; a component because Razor keeps the element's own name for itself.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired]
    public required decimal X { get; set; }

    [Parameter, EditorRequired]
    public required decimal Y { get; set; }

    [Parameter]
    public string? Class { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", Svg.Number(X));
        builder.AddAttribute(2, "y", Svg.Number(Y));
        builder.AddAttribute(3, "class", Class);
        builder.AddContent(4, ChildContent);
        builder.CloseElement();
    }
}
