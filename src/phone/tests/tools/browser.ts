import { vi } from 'vitest';

/** What the modules of the phone expect of a browser besides its store; imported before them. */
const quick = new Map<string, string>();

vi.stubGlobal('navigator', { onLine: true, userAgent: 'Mozilla/5.0 (Linux; Android 14; Contoh)' });
vi.stubGlobal('location', { pathname: '/saku/hadir' });
vi.stubGlobal('document', { visibilityState: 'visible', addEventListener: () => undefined });
vi.stubGlobal('localStorage', {
  getItem: (name: string) => quick.get(name) ?? null,
  setItem: (name: string, value: string) => void quick.set(name, value),
  removeItem: (name: string) => void quick.delete(name),
});
