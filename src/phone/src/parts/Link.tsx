import type { ComponentChildren } from 'preact';
import { goTo } from '../app/way';

interface Props {
  readonly to: string;
  readonly kind?: string;
  readonly here?: boolean;
  /** For a link that shows no word. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A link inside the app: a real address, opened without asking the server. */
export const Link = ({ to, kind = '', here = false, label, children }: Props) => (
  <a
    href={to}
    class={kind}
    aria-label={label}
    aria-current={here ? 'page' : undefined}
    onClick={(event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        goTo(to);
      }
    }}
  >
    {children}
  </a>
);
