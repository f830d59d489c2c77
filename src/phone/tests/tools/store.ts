/**
 * The store of a browser in memory, behind the same `openDB`: a transaction holds all or nothing, two that write wait
 * for each other, one that waits for something else than its own requests is over, and a new version waits for every
 * open window. Use with `vi.mock('idb', () => import('./tools/store'))`.
 */
interface Shelf {
  readonly keyPath: string | undefined;
  readonly rows: Map<string, unknown>;
}

interface Kept {
  version: number;
  readonly shelves: Map<string, Shelf>;
  readonly windows: Set<Window>;
  /** Whoever writes waits for whoever wrote before. */
  busy: Promise<unknown>;
}

interface Callbacks {
  upgrade?(db: Window): void;
  blocking?(current: number, next: number | null, event: { readonly target: Window }): void;
}

const all = new Map<string, Kept>();
// Before a test may put false timers in its place.
const turn = setImmediate;
const nextTurn = (): Promise<void> => new Promise((done) => turn(done));

/** What a test may do to the store: the power goes, or the disk is full, before this row is written. */
export const trouble: { before: ((shelf: string, key: string) => Error | null) | null } = { before: null };

/** Everything is empty; open windows stay open. */
export const forgetAll = (): void => {
  all.forEach(({ shelves }) => shelves.forEach(({ rows }) => rows.clear()));
  trouble.before = null;
};

const copy = <T>(value: T): T => {
  try {
    return structuredClone(value);
  } catch {
    return value;
  }
};

export const openDB = async (name: string, version?: number, callbacks: Callbacks = {}): Promise<Window> => {
  const kept: Kept = all.get(name) ?? { version: 0, shelves: new Map(), windows: new Set(), busy: Promise.resolve() };
  all.set(name, kept);
  await nextTurn();
  const asked = version ?? Math.max(1, kept.version);
  if (asked < kept.version) {
    throw new DOMException('an older version', 'VersionError');
  }
  const made = new Window(kept, callbacks);
  if (asked > kept.version) {
    for (const open of kept.windows) {
      open.callbacks.blocking?.(kept.version, asked, { target: open });
    }
    while (kept.windows.size > 0) {
      await nextTurn();
    }
    kept.version = asked;
    callbacks.upgrade?.(made);
  }
  kept.windows.add(made);
  return made;
};

export class Window {
  constructor(
    private readonly kept: Kept,
    readonly callbacks: Callbacks,
  ) {}

  createObjectStore(name: string, { keyPath }: { keyPath?: string } = {}): void {
    this.kept.shelves.set(name, { keyPath, rows: new Map() });
  }

  close(): void {
    this.kept.windows.delete(this);
  }

  transaction(names: string | readonly string[], mode: 'readonly' | 'readwrite' = 'readonly'): Transaction {
    if (!this.kept.windows.has(this)) {
      throw new DOMException('the connection is closed', 'InvalidStateError');
    }
    return new Transaction(this.kept, [names].flat(), mode);
  }

  get = (shelf: string, key: string) => this.transaction(shelf).store.get(key);
  getAll = (shelf: string, range?: Range) => this.transaction(shelf).store.getAll(range);
  getAllKeys = (shelf: string, range?: Range) => this.transaction(shelf).store.getAllKeys(range);
  count = async (shelf: string) => (await this.getAllKeys(shelf)).length;
  put = (shelf: string, value: unknown, key?: string) => this.write(shelf, (store) => store.put(value, key));
  delete = (shelf: string, key: string) => this.write(shelf, (store) => store.delete(key));

  private async write(shelf: string, act: (store: Store) => Promise<void>): Promise<void> {
    const change = this.transaction(shelf, 'readwrite');
    await Promise.all([act(change.store), change.done]);
  }
}

class Transaction {
  readonly done: Promise<void>;
  private readonly waiting: (() => void)[] = [];
  private readonly rows = new Map<string, Map<string, unknown>>();
  private isOver = false;
  private broken: Error | null = null;

  constructor(
    private readonly kept: Kept,
    private readonly names: readonly string[],
    private readonly mode: string,
  ) {
    const before = mode === 'readwrite' ? kept.busy : Promise.resolve();
    this.done = before.then(() => this.run());
    kept.busy = this.done.catch(() => undefined);
    this.done.catch(() => undefined);
  }

  get store(): Store {
    return this.objectStore(this.names[0]!);
  }

  objectStore(name: string): Store {
    return new Store(this, name);
  }

  ask<T>(shelf: string, act: (rows: Map<string, unknown>, keyPath: string | undefined) => T): Promise<T> {
    if (this.isOver) {
      throw new DOMException('the transaction is over', 'TransactionInactiveError');
    }
    return new Promise<T>((good, bad) => {
      this.waiting.push(() => {
        const { keyPath, rows } = this.kept.shelves.get(shelf)!;
        const own = this.rows.get(shelf) ?? new Map(rows);
        this.rows.set(shelf, own);
        try {
          good(act(own, keyPath));
        } catch (reason) {
          this.broken = reason as Error;
          bad(reason as Error);
        }
      });
    });
  }

  private async run(): Promise<void> {
    await nextTurn();
    while (this.waiting.length > 0 && this.broken === null) {
      this.waiting.shift()!();
      await nextTurn();
    }
    this.isOver = true;
    if (this.broken !== null) {
      throw this.broken;
    }
    if (this.mode === 'readwrite') {
      for (const [name, own] of this.rows) {
        const { rows } = this.kept.shelves.get(name)!;
        rows.clear();
        own.forEach((value, key) => rows.set(key, value));
      }
    }
  }
}

class Store {
  constructor(
    private readonly transaction: Transaction,
    private readonly name: string,
  ) {}

  get = (key: string): Promise<any> => this.transaction.ask(this.name, (rows) => copy(rows.get(key)));

  getAll = (range?: Range): Promise<any[]> =>
    this.transaction.ask(this.name, (rows) => inside(rows, range).map((key) => copy(rows.get(key))));

  getAllKeys = (range?: Range): Promise<string[]> => this.transaction.ask(this.name, (rows) => inside(rows, range));

  put = (value: unknown, key?: string): Promise<void> =>
    this.transaction.ask(this.name, (rows, keyPath) => {
      const name = key ?? String((value as Record<string, unknown>)[keyPath!]);
      const reason = trouble.before?.(this.name, name) ?? null;
      if (reason !== null) {
        throw reason;
      }
      rows.set(name, copy(value));
    });

  delete = (key: string): Promise<void> => this.transaction.ask(this.name, (rows) => void rows.delete(key));
}

interface Range {
  readonly lower: string;
  readonly upper: string;
}

const inside = (rows: ReadonlyMap<string, unknown>, range?: Range): string[] =>
  [...rows.keys()].filter((key) => range === undefined || (key >= range.lower && key <= range.upper)).sort();

Object.assign(globalThis, {
  IDBKeyRange: { bound: (lower: string, upper: string): Range => ({ lower, upper }) },
});
