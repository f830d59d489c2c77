import { useEffect, useRef } from 'preact/hooks';

/** For whoever reads the screen by ear: the head of a screen is where reading begins. */
const toHead = (): void => {
  const head = document.querySelector('h1');
  if (head !== null) {
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
  }
};

let last: EventTarget | null = null;

/** What was read or pressed is no longer there: reading goes on at the head instead of nowhere. */
export const keepPlace = (): void => {
  if (last instanceof Node && !last.isConnected && document.activeElement === document.body) {
    toHead();
  }
};

/** Moves the focus to the head of every new screen, and whenever what had the focus is gone. */
export const useHead = (screen: string): void => {
  const before = useRef(screen);
  useEffect(() => {
    const note = (event: Event) => {
      last = event.target;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (before.current !== screen) {
      before.current = screen;
      toHead();
    } else {
      keepPlace();
    }
  });
};

/** The name of a screen, on the tab of the browser and in the list of open apps. */
export const useTitle = (title: string): void =>
  useEffect(() => {
    document.title = `${title} · Laras`;
  }, [title]);
