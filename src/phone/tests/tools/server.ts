import { vi } from 'vitest';
import type { Me } from '../../src/home/me';
import type { TapsRequest } from '../../src/net/wire';
import { hashOf } from '../../src/tap/key';
import { textOfHead, type BatchHead } from '../../src/tap/receipt';
import { toBase64Url } from '../../src/tap/tap';
import { leafOf, pathOf, rootOf } from './tree';

const tooMany = 'Sudah ada 10 perangkat terikat. Lepaskan dahulu yang tidak dipakai lagi.';
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** A server as far as one phone meets it: who is signed in, whose key a device is, and receipts that are signed. */
export class Server {
  /** Whose cookie the browser sends. */
  cookie: Me | null = null;
  /** The owner of each bound device. */
  readonly devices = new Map<string, Me>();
  /** What was stored, by the person it was stored for. */
  readonly stored: { readonly id: string; readonly person: string; readonly way: string }[] = [];
  readonly additions: TapsRequest['additions'] = [];
  /** Says of one event that it cannot be read; then nothing of its request is stored. */
  unreadable: (id: string) => boolean = () => false;
  status: 'received' | 'aside' = 'received';
  /** How far the world is ahead of its clock: a demonstration lives on a morning of its own, milliseconds. */
  worldAhead = 0;
  /** Receipts that somebody else signed. */
  isForged = false;
  requests: string[] = [];
  isSilent = false;
  /** The way on which the signal is lost. */
  breaksAt: string | null = null;
  /** The way on which it is out of order or busy. */
  failsAt: { readonly path: string; readonly status: number } | null = null;
  /** So many phones a person may have. */
  devicesMax = Infinity;
  private key!: CryptoKeyPair;
  private bound = 0;
  private readonly deviceOfKey = new Map<string, string>();

  static async start(): Promise<Server> {
    const server = new Server();
    server.key = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
    vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => server.answer(path, init));
    return server;
  }

  /** The owner took the device back, on another phone. */
  release(device: string): void {
    this.devices.delete(device);
    [...this.deviceOfKey].filter(([, id]) => id === device).forEach(([key]) => this.deviceOfKey.delete(key));
    this.cookie = null;
  }

  private get now(): number {
    return Date.now() - this.worldAhead;
  }

  private async answer(path: string, init: RequestInit): Promise<Response> {
    this.requests.push(path);
    if (this.isSilent || path === this.breaksAt) {
      throw new TypeError('no signal');
    }
    if (path === this.failsAt?.path) {
      return json({}, this.failsAt.status);
    }
    if (this.cookie === null) {
      return json({}, 401);
    }
    const body = init.body === undefined ? null : (JSON.parse(init.body as string) as unknown);
    switch (path) {
      case '/api/saku/me':
        return json({
          me: this.cookie,
          serverTime: this.now,
          token: tokenOf(this.now),
          keys: { k: await this.publicKey() },
          worldAhead: this.worldAhead,
        });
      case '/api/devices/challenge':
        return json({ challenge: 'c' });
      case '/api/devices': {
        const { publicKey } = body as { publicKey: string };
        if (!this.deviceOfKey.has(publicKey) && this.devices.size >= this.devicesMax) {
          return json({ title: 'Perangkat ini belum terikat.', detail: tooMany }, 422);
        }
        const device = this.deviceOfKey.get(publicKey) ?? `device-${++this.bound}`;
        this.deviceOfKey.set(publicKey, device);
        this.devices.set(device, this.cookie);
        return json({ device });
      }
      case '/api/clock-events': {
        const named = new Headers(init.headers).get('Laras-Person');
        return named !== null && named !== this.cookie.person
          ? json({ title: 'Orang lain' }, 409)
          : this.take(path, body as TapsRequest, this.cookie);
      }
      case '/api/clock-events/titip': {
        const request = body as TapsRequest;
        return this.take(path, request, this.devices.get(request.device) ?? null);
      }
      default:
        return json({}, 404);
    }
  }

  private async take(way: string, request: TapsRequest, author: Me | null): Promise<Response> {
    const additions = request.additions ?? [];
    if ([...request.events, ...additions].some((one) => this.unreadable(idOf(one)))) {
      return json({ title: 'Kiriman ini belum dapat dibaca.', detail: 'evidence[1] tidak terbaca.' }, 400);
    }
    if (author !== null) {
      // Whoever sends twice is stored once.
      const fresh = request.events.filter((event) => !this.stored.some(({ id }) => id === idOf(event)));
      this.stored.push(...fresh.map((event) => ({ id: idOf(event), person: author.person, way })));
      (this.additions as unknown[]).push(...additions);
    }
    const status = author === null ? 'unknown' : this.status;
    const leaves = await Promise.all(
      request.events.map(async (event) => {
        const [id, ...rest] = event.split('|').slice(0, -1);
        const text = ['laras-tap-1', id, author?.person ?? '', request.device, ...rest].join('\n');
        return leafOf(await hashOf(text));
      }),
    );
    return json({
      token: tokenOf(this.now),
      receipts: await Promise.all(
        leaves.map(async (_, index) => ({ status, index, path: await pathOf(leaves, index), batch: 0 })),
      ),
      additions: additions.map(() => ({ status })),
      batches: leaves.length === 0 ? [] : [await this.headOf(leaves)],
    });
  }

  /** One signature for everything that was committed together. */
  async headOf(leaves: readonly Uint8Array[], at = Date.now()): Promise<BatchHead> {
    const head = { size: leaves.length, at, key: 'k', signature: '' };
    const text = textOfHead(head, toBase64Url(await rootOf(leaves)));
    return { ...head, signature: this.isForged ? toBase64Url(new Uint8Array(64)) : await this.sign(text) };
  }

  async publicKey(): Promise<string> {
    return toBase64Url(await crypto.subtle.exportKey('spki', this.key.publicKey));
  }

  private async sign(text: string): Promise<string> {
    const signature = { name: 'ECDSA', hash: 'SHA-256' };
    return toBase64Url(await crypto.subtle.sign(signature, this.key.privateKey, new TextEncoder().encode(text)));
  }
}

/** The first part of what travels. */
const idOf = (event: string): string => event.split('|')[0]!;

/** The first six bytes are the time. */
const tokenOf = (time: number): string =>
  toBase64Url(Uint8Array.from({ length: 12 }, (_, place) => (place < 6 ? Math.floor(time / 256 ** (5 - place)) % 256 : 0)));

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
