import { useEffect, useState } from 'preact/hooks';

/** Where the person is. Back is the browser's back. */
const listeners = new Set<() => void>();

export const goTo = (path: string, replace = false): void => {
  history[replace ? 'replaceState' : 'pushState'](null, '', path);
  scrollTo(0, 0);
  listeners.forEach((tell) => tell());
};

export const useWay = (): string => {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const tell = () => setPath(location.pathname);
    listeners.add(tell);
    addEventListener('popstate', tell);
    return () => {
      listeners.delete(tell);
      removeEventListener('popstate', tell);
    };
  }, []);
  return path;
};
