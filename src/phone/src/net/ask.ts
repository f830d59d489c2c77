/** What became of a request. The phone never takes "no answer" for "no". */
export type Answer<T> =
  | { readonly kind: 'good'; readonly value: T }
  | { readonly kind: 'unchanged' }
  /** Nothing came back: no signal, or a server that does not answer. */
  | { readonly kind: 'silent' }
  /** The server is busy and says how long to wait, seconds. */
  | { readonly kind: 'busy'; readonly wait: number }
  /** The session has ended: what is on the phone stays, the person signs in again. */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'refused'; readonly status: number; readonly sentence: string };

/** An answer that is read so much later than it was asked for lay in a frozen page and tells no time, milliseconds. */
const tooLate = 60_000;
/** A weak link needs this long for a small answer, milliseconds; waiting longer only keeps the person waiting. */
const patience = 20_000;
const usualWait = 30;
const noContent = 204;

export const get = <T>(path: string, etag: string | null = null): Promise<Answer<T>> =>
  ask<T>(path, { headers: etag === null ? {} : { 'If-None-Match': etag } });

export const post = <T>(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> => {
  const text = JSON.stringify(body);
  return ask<T>(path, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: text,
    keepalive: text.length <= outlivingMax,
  });
};

/**
 * A browser lets at most 64 KiB outlive the page, of all requests together, and refuses more at once: who was without
 * signal for weeks would never get through. Letters, each at most three bytes.
 */
const outlivingMax = 10_000;

/** A picture; the kiosk has them. */
export const postJpeg = (path: string, jpeg: ArrayBuffer): Promise<Answer<null>> =>
  ask<null>(path, { method: 'POST', headers: { 'Content-Type': 'image/jpeg' }, body: jpeg });

const ask = async <T>(path: string, init: RequestInit): Promise<Answer<T>> => {
  const stop = new AbortController();
  const bell = setTimeout(() => stop.abort(), patience);
  const asked = Date.now();
  try {
    const answer = await read<T>(await fetch(path, { ...init, signal: stop.signal, redirect: 'manual' }));
    return Math.abs(Date.now() - asked) > tooLate ? { kind: 'silent' } : answer;
  } catch {
    return { kind: 'silent' };
  } finally {
    clearTimeout(bell);
  }
};

const read = async <T>(response: Response): Promise<Answer<T>> => {
  if (response.status === 304) {
    return { kind: 'unchanged' };
  }
  if (response.status === 401 || response.type === 'opaqueredirect') {
    return { kind: 'stranger' };
  }
  if (response.status === 429 || response.status === 503) {
    return { kind: 'busy', wait: Number(response.headers.get('Retry-After')) || usualWait };
  }
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
  if (response.ok) {
    const isEmpty = response.status === noContent;
    // A page where an answer was due is the login page of somebody's Wi-Fi: the server has said nothing.
    return isJson || isEmpty ? { kind: 'good', value: (isEmpty ? null : await response.json()) as T } : { kind: 'silent' };
  }
  const problem = isJson ? ((await response.json()) as { title?: string; detail?: string }) : {};
  return { kind: 'refused', status: response.status, sentence: problem.detail ?? problem.title ?? '' };
};
