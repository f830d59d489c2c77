namespace Laras.Browser.Tests.Saku;

/// <summary>What may be wrong with a screen as it stands in the browser: each script answers with a line for each fault.</summary>
internal static class ScreenFaults
{
    private const string Rules = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']";

    /// <summary>What stays at the bottom of the window covers only what scrolls by under it: it stands still meanwhile.</summary>
    public const string Violations = $$"""
        async () => {
          const still = document.head.appendChild(document.createElement('style'));
          still.textContent = '.tab, .dorong, .tekan { position: static !important }';
          const { violations } = await axe.run(document, { runOnly: {{Rules}} });
          still.remove();
          return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
        }
        """;

    public const string SmallTargets = """
        () => [...document.querySelectorAll('a[href], button, summary, input:not([type=file]), textarea')]
          .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
          .map(({ element, box }) => `${element.textContent.trim().slice(0, 30)} ${Math.round(box.width)}x${Math.round(box.height)}`)
        """;

    public const string Sideways = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1).map((element) => element.outerHTML.slice(0, 90)).slice(-3)
        """;

    /// <summary>With letters twice as large, words that stayed as small as they were.</summary>
    public const string SmallWords = """
        () => [...document.querySelectorAll('main *, header *')]
          .filter((element) => !element.closest('svg, [aria-hidden]') && element.getClientRects().length > 0
            && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== ''))
          .map((element) => ({ element, size: parseFloat(getComputedStyle(element).fontSize) }))
          .filter(({ size }) => size > 0 && size < 18)
          .map(({ element, size }) => `${element.textContent.trim().slice(0, 30)} stays ${size}px`)
        """;

    public const string OutOfReach = """
        () => {
          const floor = document.querySelector('.tab')?.getBoundingClientRect().top ?? innerHeight;
          return [...document.querySelectorAll('.tekan')].slice(0, 1).map((element) => element.getBoundingClientRect())
            .filter((box) => box.bottom > floor + 0.5 || box.top < 0).map((box) => `${Math.round(box.top)}..${Math.round(box.bottom)} of ${floor}`);
        }
        """;

    /// <summary>However long a screen is, its tabs stand at the bottom of the window.</summary>
    public const string TabsAway = """
        () => [...document.querySelectorAll('.tab')].map((element) => element.getBoundingClientRect().bottom)
          .filter((bottom) => Math.abs(bottom - innerHeight) > 1).map((bottom) => `tabs end at ${bottom} of ${innerHeight}`)
        """;

    /// <summary>The two halves of the ticket meet where it would be torn, whatever stands above.</summary>
    public const string NotchesAway = """
        () => [...document.querySelectorAll('.karcis > .bawah')]
          .filter((part) => !['::before', '::after'].every((name) => getComputedStyle(part, name).top === '-10px'))
          .map(() => 'a notch is not on its line')
        """;

    /// <summary>By ear a screen is its title and its one heading.</summary>
    public const string WithoutHead = """
        () => [
          ...[...document.querySelectorAll('h1')].filter((head) => head.textContent.trim() !== '').length === 1 ? [] : ['not one h1'],
          ...document.querySelectorAll('.suara[role=status]').length === 1 ? [] : ['no voice'],
        ]
        """;
}
