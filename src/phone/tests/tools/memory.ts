/**
 * In the place of `idb`: the stores of a browser in memory, so that the real modules run as they are. A transaction holds
 * all or nothing, two that write wait for each other, one that waits for something else than its own requests is over,
 * and a new version waits for every open handle. A handle can be cut, as some browsers do while the app sleeps.
 */
interface Shelf {
  readonly keyPath: string | undefined;
  readonly rows: Map<string, unknown>;
}

interface Kept {
  version: number;
  readonly shelves: Map<string, Shelf>;
  readonly handles: Set<Handle>;
  /** Whoever writes waits for whoever wrote before. */
  busy: Promise<unknown>;
}

interface Callbacks {
  upgrade?(db: Handle): void;
  blocking?(current: number, next: number | null, event: { readonly target: Handle }): void;
}

/** Outlives the modules, as a store outlives the app. */
const phone: Phone = ((globalThis as { phone?: Phone }).phone ??= {
  databases: new Map(),
  trouble: null,
  keysCannotBeKept: false,
  forgets: false,
  changes: [],
});

interface Phone {
  readonly databases: Map<string, Kept>;
  /** What comes in the way of a row that is to be written. */
  trouble: ((shelf: string, key: string) => Error | null) | null;
  keysCannotBeKept: boolean;
  /** Says that it has written, and has not. */
  forgets: boolean;
  /** Of each change of each shelf: whether the browser was asked to wait for the disk. */
  readonly changes: { readonly shelf: string; readonly durability: string }[];
}

// Before a test may put false timers in its place.
const turn = setImmediate;
const nextTurn = (): Promise<void> => new Promise((done) => turn(done));

/** Out of its box: no store was ever opened. */
export const newPhone = (): void => {
  phone.databases.clear();
  phone.trouble = null;
  phone.keysCannotBeKept = false;
  phone.forgets = false;
  phone.changes.length = 0;
};

/** Everything is empty; what is open stays open. */
export const emptyStores = (): void => {
  phone.databases.forEach(({ shelves }) => shelves.forEach(({ rows }) => rows.clear()));
  phone.trouble = null;
};

/** Every handle that is open now answers nothing any more, and nobody is told. */
export const cutHandles = (): void => phone.databases.forEach(({ handles }) => handles.clear());

/** The disk is full or the power goes: asked before each row that is to be written. */
export const breakBefore = (trouble: Phone['trouble']): void => {
  phone.trouble = trouble;
};

export const breakWrites = (name: string | null): void =>
  breakBefore(name === null ? null : () => new DOMException('The store is broken.', name));

/** As in private handles and in the mode of lockdown: a key is refused, everything else is kept. */
export const refuseKeys = (): void => {
  phone.keysCannotBeKept = true;
};

/** As of a broken store: every change is promised, and none is there afterwards. */
export const forgetWrites = (): void => {
  phone.forgets = true;
};

/** How each change of a shelf was asked for. */
export const durabilityOf = (shelf: string): readonly string[] =>
  phone.changes.filter((one) => one.shelf === shelf).map((one) => one.durability);

/** Keys cannot be copied as plain data are; what holds one is kept as it is. */
const copy = <T>(value: T): T => {
  try {
    return structuredClone(value);
  } catch {
    return value;
  }
};

const isKey = (row: unknown): boolean => row !== null && typeof row === 'object' && 'privateKey' in row;

export const openDB = async (name: string, version?: number, callbacks: Callbacks = {}): Promise<Handle> => {
  const kept: Kept = phone.databases.get(name) ?? { version: 0, shelves: new Map(), handles: new Set(), busy: Promise.resolve() };
  phone.databases.set(name, kept);
  await nextTurn();
  const asked = version ?? Math.max(1, kept.version);
  if (asked < kept.version) {
    throw new DOMException('There is a later version.', 'VersionError');
  }
  const made = new Handle(kept, callbacks);
  if (asked > kept.version) {
    for (const open of kept.handles) {
      open.callbacks.blocking?.(kept.version, asked, { target: open });
    }
    while (kept.handles.size > 0) {
      await nextTurn();
    }
    kept.version = asked;
    callbacks.upgrade?.(made);
  }
  kept.handles.add(made);
  return made;
};

export class Handle {
  constructor(
    private readonly kept: Kept,
    readonly callbacks: Callbacks,
  ) {}

  createObjectStore(name: string, { keyPath }: { keyPath?: string } = {}): void {
    this.kept.shelves.set(name, { keyPath, rows: new Map() });
  }

  close(): void {
    this.kept.handles.delete(this);
  }

  transaction(
    names: string | readonly string[],
    mode: 'readonly' | 'readwrite' = 'readonly',
    { durability = 'default' }: { durability?: string } = {},
  ): Transaction {
    if (!this.kept.handles.has(this)) {
      throw new DOMException('The connection was lost.', 'InvalidStateError');
    }
    if (mode === 'readwrite') {
      phone.changes.push(...[names].flat().map((shelf) => ({ shelf, durability })));
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
      throw new DOMException('The transaction is over.', 'TransactionInactiveError');
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
    if (this.mode === 'readwrite' && !phone.forgets) {
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
      const reason = phone.trouble?.(this.name, name) ?? null;
      if (reason !== null) {
        throw reason;
      }
      if (phone.keysCannotBeKept && isKey(value)) {
        throw new DOMException('A key cannot be copied.', 'DataCloneError');
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
