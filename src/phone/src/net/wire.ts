// Generated from docs/kontrak/2026-12.openapi.json by scripts/wire.mjs; not written by hand.

export interface BindDeviceRequest {
  readonly publicKey: string | null;
  readonly challenge: string | null;
  readonly signature: string | null;
  readonly name: string | null;
  /** Six digits, or null when the device only stands for the person and asks for no PIN. */
  readonly pin: string | null;
}

export interface BindDeviceResponse {
  /** By which the device calls itself from now on. */
  readonly device: string;
}

/** A new challenge for whatever a device is to prove. */
export interface ChallengeGiven {
  readonly challenge: string;
}

/** Somebody who helps. Private telephone numbers are nowhere in Laras, so none is told. */
export interface Contact {
  /** How that person is spoken of: `Bu Fathimah`. */
  readonly name: string;
  /** What for: `operator SDN 2 Tanjung Laras`. */
  readonly post: string;
}

/** One date of the person. Minutes count from its midnight and may exceed a day for a night shift. */
export interface Day {
  readonly date: string;
  /** `work`, `holiday`, `free` or `leave`. */
  readonly kind: 'work' | 'holiday' | 'free' | 'leave';
  /** The name of a holiday or of a leave. */
  readonly name?: string | null;
  readonly opens?: number | null;
  readonly starts?: number | null;
  /** Coming later than this needs a reason; null where the rule knows no such limit. */
  readonly lateUntil?: number | null;
  readonly ends?: number | null;
  readonly came?: number | null;
  readonly left?: number | null;
}

/** What coming late takes from the pay of a month by its regulation, before tax. Whole rupiah. */
export interface Lateness {
  /** `2026-05`. */
  readonly month: string;
  /** For 1, 2, 3 … whole minutes. */
  readonly minutes: readonly number[];
  /** For a day without a reason. */
  readonly absent: number;
}

/** The owner of the phone. A member is named `person`, so this is written out as `me`. */
export interface Person {
  /** The person's id. */
  readonly person: string;
  /** NIP or local number. */
  readonly number: string;
  readonly name: string;
  /** How the person is spoken to: `Bu Nurhayati`. */
  readonly callName: string;
  /** `Ibu`, `Bapak` or `Anda`. */
  readonly honorific: string;
  readonly initials: string;
  readonly unit: string;
  /** `WIB`, `WITA` or `WIT`. */
  readonly zone: 'WIB' | 'WITA' | 'WIT';
  /** Who looks at what is unclear: `Pak Ramli`. */
  readonly decider: string;
  readonly deciderPost: string;
  readonly helper?: null | Contact;
  readonly isSuperior: boolean;
  readonly places: readonly Place[];
  /** From a week ago to two weeks ahead, in order. */
  readonly days: readonly Day[];
  /** Of each month of the days to come; a month that nobody can calculate yet is not there. */
  readonly lateness: readonly Lateness[];
  /** How many own taps wait for a word of the person. */
  readonly asked: number;
}

/** A place where the person works. Degrees, metres. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** What people call it: `sekolah`. */
  readonly word: string;
  /** Latitude and longitude; one point for a circle, three or more for a polygon. */
  readonly points: readonly (readonly number[])[];
  /** Of a circle; null for a polygon. */
  readonly radius: number | null;
}

export interface ProblemDetails {
  readonly type?: string | null;
  readonly title?: string | null;
  readonly status?: number | null;
  readonly detail?: string | null;
  readonly instance?: string | null;
}

/** The answer of `GET /api/saku/me`: what a phone keeps, so that it can stand in the morning without signal. */
export interface SakuMe {
  readonly me: Person;
  /** Milliseconds since 1970 UTC. */
  readonly serverTime: number;
  /** The newest time token. */
  readonly token: string;
  /** The public keys by which receipts are verified, SubjectPublicKeyInfo in base64url by their names. */
  readonly keys: Readonly<Record<string, string>>;
}

/** The body of `POST /api/clock-events`, contract of December 2026: the signed texts themselves, without what the session and the request say for all of them. See docs/kontrak. */
export interface TapsRequest {
  /** The one that signed all of this. */
  readonly device: string;
  /** `id|intent|tapAt|token|sinceToken|run|zone|sequence|previous|evidence…|signature` */
  readonly events: readonly string[];
  /** `id|tap|at|evidence…|signature` */
  readonly additions?: readonly string[] | null;
}

/** The answer to TapsRequest, given after the commit. What is 0 or empty is left out. */
export interface TapsResponse {
  /** The newest time token; its first six bytes are the time of the answer. */
  readonly token: string;
  /** In the order of the events. */
  readonly receipts: readonly WireReceipt[];
  /** In the order of the additions; left out when there were none. */
  readonly additions?: readonly WireAdditionReceipt[] | null;
  /** What the receipts refer to by their place in this list. */
  readonly batches: readonly WireBatch[];
}

/** What became of one addition. */
export interface WireAdditionReceipt {
  readonly status: 'received' | 'known' | 'aside' | 'unknown';
}

/** One signed batch; what is signed is string BatchHead.ToText(). Its root is not told: who follows the path of a receipt knows it. */
export interface WireBatch {
  readonly size: number;
  readonly at: number;
  readonly key: string;
  readonly signature: string;
}

/** What became of one event. */
export interface WireReceipt {
  /** What became of it; `unknown` only of what somebody else carried and no known key signed. */
  readonly status: 'received' | 'known' | 'aside' | 'unknown';
  /** The leaf of the event in its batch. */
  readonly index?: number;
  /** The hashes from the leaf to the root, joined, base64url. */
  readonly path?: string | null;
  readonly batch?: number;
}
