import { options, render, type ComponentChild } from 'preact';

/**
 * As much of a page as the screens need to be drawn and pressed without a browser: elements, their words, clicks and
 * the focus. What only a browser can show (how it looks, what is spoken) is tested in one.
 */
export class Sheet {
  readonly nodeType: number = 1;
  readonly childNodes: Sheet[] = [];
  readonly attributes: { name: string; value: string }[] = [];
  parentNode: Sheet | null = null;
  data = '';
  style = {};
  private readonly listeners = new Map<string, ((event: unknown) => void)[]>();

  constructor(
    readonly localName: string,
    readonly namespaceURI: string = 'http://www.w3.org/1999/xhtml',
  ) {}

  get ownerDocument() {
    return page;
  }

  get firstChild(): Sheet | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): Sheet | null {
    const all = this.parentNode?.childNodes ?? [];
    return all[all.indexOf(this) + 1] ?? null;
  }

  get isConnected(): boolean {
    return this === page.body || (this.parentNode?.isConnected ?? false);
  }

  insertBefore(child: Sheet, before: Sheet | null): Sheet {
    child.remove();
    const place = before === null ? -1 : this.childNodes.indexOf(before);
    this.childNodes.splice(place < 0 ? this.childNodes.length : place, 0, child);
    child.parentNode = this;
    return child;
  }

  appendChild = (child: Sheet): Sheet => this.insertBefore(child, null);

  remove(): void {
    const all = this.parentNode?.childNodes;
    all?.splice(all.indexOf(this), 1);
    this.parentNode = null;
    if (page.activeElement === this || this.all().includes(page.activeElement)) {
      page.activeElement = page.body;
    }
  }

  setAttribute(name: string, value: unknown): void {
    this.removeAttribute(name);
    this.attributes.push({ name, value: String(value) });
  }

  getAttribute(name: string): string | null {
    return this.attributes.find((one) => one.name === name)?.value ?? null;
  }

  removeAttribute(name: string): void {
    const place = this.attributes.findIndex((one) => one.name === name);
    if (place >= 0) {
      this.attributes.splice(place, 1);
    }
  }

  addEventListener(kind: string, listener: (event: unknown) => void): void {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), listener]);
  }

  removeEventListener(kind: string, listener: (event: unknown) => void): void {
    this.listeners.set(kind, (this.listeners.get(kind) ?? []).filter((one) => one !== listener));
  }

  /** Of a dialog. */
  showModal(): void {}

  close(): void {
    this.tell('close');
  }

  focus(): void {
    page.activeElement = this;
    focused.forEach((tell) => tell({ target: this }));
  }

  /** Of a video. */
  readonly videoWidth = 0;
  play = async (): Promise<void> => undefined;

  /** Everything inside, in the order of reading. */
  all(): Sheet[] {
    return this.childNodes.flatMap((child) => [child, ...child.all()]);
  }

  get textContent(): string {
    return this.nodeType === 3 ? this.data : this.childNodes.map((child) => child.textContent).join('');
  }

  /** The first element of this name whose words hold these. */
  find(name: string, words = ''): Sheet | null {
    return this.all().find((one) => one.localName === name && one.textContent.includes(words)) ?? null;
  }

  /** An event at this element, that rises through everything around it. */
  tell(kind: string, more: object = {}): void {
    const event = { type: kind, target: this, currentTarget: this, preventDefault() {}, ...more };
    for (let one: Sheet | null = this; one !== null; one = one.parentNode) {
      Object.assign(event, { currentTarget: one });
      one.listeners.get(kind)?.forEach((listener) => listener.call(one, event));
    }
  }
}

class Words extends Sheet {
  override readonly nodeType = 3;
}

const focused = new Set<(event: unknown) => void>();

const body = new Sheet('body');
export const page = {
  body,
  documentElement: Object.assign(new Sheet('html'), { dataset: {} as Record<string, string> }),
  activeElement: body,
  title: '',
  visibilityState: 'visible',
  createElementNS: (space: string, name: string) => new Sheet(name, space),
  createElement: (name: string) => new Sheet(name),
  createTextNode: (text: string) => Object.assign(new Words('#text'), { data: text }),
  querySelector: (name: string) => body.find(name),
  addEventListener: (kind: string, tell: (event: unknown) => void) => kind === 'focusin' && focused.add(tell),
  removeEventListener: (_: string, tell: (event: unknown) => void) => focused.delete(tell),
};

const quick = new Map<string, string>();

/** Where the page is, and how often it was asked to load anew. */
export const visit = { path: '/saku/hadir', hash: '', reloads: 0 };

Object.assign(globalThis, {
  document: page,
  Node: Sheet,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  scrollTo: () => undefined,
  matchMedia: () => ({ matches: false }),
  location: {
    get pathname() {
      return visit.path;
    },
    get hash() {
      return visit.hash;
    },
    origin: 'https://laras.contoh',
    reload: () => void visit.reloads++,
  },
  history: {
    pushState: (_: unknown, __: string, path: string) => void (visit.path = path),
    replaceState: (_: unknown, __: string, path: string) => void (visit.path = path),
  },
  localStorage: {
    getItem: (name: string) => quick.get(name) ?? null,
    setItem: (name: string, value: string) => void quick.set(name, value),
    removeItem: (name: string) => void quick.delete(name),
    clear: () => quick.clear(),
  },
});
Object.defineProperty(globalThis, 'navigator', { value: { onLine: true, userAgent: 'uji' }, configurable: true, writable: true });

options.requestAnimationFrame = (act) => void setImmediate(act);

const turn = setImmediate;

/** Everything that is under way has happened. */
export const settled = async (turns = 12): Promise<void> => {
  for (let count = 0; count < turns; count++) {
    await new Promise<void>((done) => turn(done));
  }
};

/** Waits for what takes real time, keys and signatures for one. */
export const until = async (isSo: () => boolean): Promise<void> => {
  const began = performance.now();
  while (!isSo()) {
    if (performance.now() - began > patience) {
      throw new Error(`still: ${body.textContent}`);
    }
    await settled(1);
  }
};

const patience = 2_000;

/** Draws a screen on an empty page. */
export const show = async (screen: ComponentChild): Promise<Sheet> => {
  render(null, body as unknown as Element);
  render(screen, body as unknown as Element);
  await settled();
  return body;
};

/** Presses the button with these words, with a finger that gives it the focus as most browsers do. */
export const pressButton = async (words: string): Promise<void> => {
  const button = body.find('button', words);
  if (button === null) {
    throw new Error(`no button ${words} on: ${body.textContent}`);
  }
  button.focus();
  button.tell('click');
  await settled();
};
