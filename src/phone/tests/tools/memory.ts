/**
 * In the place of `idb`: stores in memory behind the few calls that the phone makes, so that the real modules run as they
 * are. A handle can be cut, as some browsers do while the app sleeps.
 */
type Key = string;
interface Range {
  readonly lower: string;
  readonly upper: string;
}

interface Stored {
  /** Writing transactions of one store come one after the other. */
  turn: Promise<void>;
  readonly keyPath: string | null;
  readonly rows: Map<Key, unknown>;
}

/** Outlives the modules, as a store outlives the app. */
const phone: Phone = ((globalThis as { phone?: Phone }).phone ??= {
  databases: new Map(),
  handles: [],
  troubleOfWrites: null,
  keysCannotBeKept: false,
});

interface Phone {
  databases: Map<string, Map<string, Stored>>;
  handles: Handle[];
  /** Thrown by the next writes, to try a full or broken phone. */
  troubleOfWrites: Error | null;
  keysCannotBeKept: boolean;
}

export const newPhone = (): void => {
  phone.databases.clear();
  phone.handles = [];
  phone.troubleOfWrites = null;
  phone.keysCannotBeKept = false;
};

/** Every handle that is open now answers nothing any more, and nobody is told. */
export const cutHandles = (): void => phone.handles.forEach((handle) => handle.cut());

export const breakWrites = (name: string | null): void => {
  phone.troubleOfWrites = name === null ? null : Object.assign(new Error(name), { name });
};

/** As in private windows and in the mode of lockdown: a key is refused, everything else is kept. */
export const refuseKeys = (): void => {
  phone.keysCannotBeKept = true;
};

(globalThis as { IDBKeyRange?: unknown }).IDBKeyRange = {
  bound: (lower: string, upper: string): Range => ({ lower, upper }),
};

export class Handle {
  private isCut = false;

  constructor(readonly stores: Map<string, Stored>) {}

  cut = (): void => {
    this.isCut = true;
  };

  close = (): void => {
    this.isCut = true;
  };

  createObjectStore = (name: string, options: { keyPath?: string } = {}): void => {
    this.stores.set(name, { keyPath: options.keyPath ?? null, rows: new Map(), turn: Promise.resolve() });
  };

  private of = (name: string): Stored => {
    if (this.isCut) {
      throw Object.assign(new Error('The connection was lost.'), { name: 'InvalidStateError' });
    }
    return this.stores.get(name)!;
  };

  get = async (name: string, key: Key): Promise<unknown> => copy(this.of(name).rows.get(key));

  getAll = async (name: string, range?: Range): Promise<unknown[]> =>
    [...this.of(name).rows]
      .filter(([key]) => range === undefined || (key >= range.lower && key < range.upper))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, row]) => copy(row));

  getAllKeys = async (name: string): Promise<Key[]> => [...this.of(name).rows.keys()].sort();

  count = async (name: string): Promise<number> => this.of(name).rows.size;

  put = async (name: string, row: unknown, key?: Key): Promise<void> => {
    const store = this.of(name);
    if (phone.troubleOfWrites !== null) {
      throw phone.troubleOfWrites;
    }
    if (phone.keysCannotBeKept && isKey(row)) {
      throw Object.assign(new Error('A key cannot be copied.'), { name: 'DataCloneError' });
    }
    store.rows.set(store.keyPath === null ? key! : (row as Record<string, Key>)[store.keyPath]!, copy(row));
  };

  delete = async (name: string, key: Key): Promise<void> => {
    this.of(name).rows.delete(key);
  };

  transaction = (names: string | readonly string[]) => {
    const all = typeof names === 'string' ? [names] : names;
    const stores = all.map(this.of);
    const before = Promise.all(stores.map((store) => store.turn));
    let open = 0;
    const done = new Promise<void>((end) => {
      // It ends by itself when nothing was asked of it for a moment.
      const look = (): void => void (open === 0 ? end() : setTimeout(look));
      void before.then(() => setTimeout(look));
    });
    stores.forEach((store) => (store.turn = done));
    const inTurn = async <T>(act: () => Promise<T>): Promise<T> => {
      open++;
      try {
        await before;
        return await act();
      } finally {
        setTimeout(() => open--);
      }
    };
    const objectStore = (name: string) => ({
      get: (key: Key) => inTurn(() => this.get(name, key)),
      getAll: () => inTurn(() => this.getAll(name)),
      put: (row: unknown, key?: Key) => inTurn(() => this.put(name, row, key)),
      delete: (key: Key) => inTurn(() => this.delete(name, key)),
    });
    return { objectStore, store: objectStore(all[0]!), done };
  };
}

/** Keys cannot be copied as plain data are; everything else is, as a store does. */
const copy = (row: unknown): unknown => (isKey(row) ? row : structuredClone(row));

const isKey = (row: unknown): boolean => row !== null && typeof row === 'object' && 'privateKey' in row;

export const openDB = async (
  name: string,
  _version: number,
  { upgrade }: { upgrade?: (db: Handle) => void } = {},
): Promise<Handle> => {
  const known = phone.databases.get(name);
  const handle = new Handle(known ?? new Map());
  if (known === undefined) {
    phone.databases.set(name, handle.stores);
    upgrade?.(handle);
  }
  phone.handles.push(handle);
  return handle;
};
