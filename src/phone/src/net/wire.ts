// Generated from docs/kontrak/2026-12.openapi.json by scripts/wire.mjs; not written by hand.

export interface AnswerDoubtRequest {
  /** Made by the phone: sent twice, it is one answer. */
  readonly id: string | null;
  readonly answer: string | null;
  readonly note: string | null;
}

export interface AnswerDoubtResponse {
  readonly id: string;
}

export interface AnswerReviewRequest {
  readonly id: string;
  readonly review: string;
  readonly text: string | null;
}

export interface AnswerReviewResponse {
  readonly id: string;
}

export interface AskForCorrectionRequest {
  readonly words: string | null;
}

/** A new challenge for whatever a device is to prove. */
export interface BindDeviceChallengeGiven {
  readonly challenge: string;
}

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

export interface ListOfficeScreensScreen {
  readonly number: string;
  readonly office: string;
  readonly isOwn: boolean;
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

export interface PhoneDevicesDevice {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970 UTC. */
  readonly boundAt: number;
  /** When the newest tap of this device was, milliseconds since 1970 UTC; null before the first. */
  readonly usedAt: number | null;
}

export interface PhoneDevicesRequest {
  readonly id: string;
}

export interface PhoneDevicesResponse {
  readonly devices: readonly PhoneDevicesDevice[];
}

/** The answer of `GET /api/saku/doubts`: every own tap about which somebody is asked, with all its reasons. */
export interface PhoneDoubts {
  readonly doubts: readonly PhoneDoubtsDoubt[];
  /** The ready-made answers. */
  readonly answers: readonly PhoneDoubtsChoice[];
}

export interface PhoneDoubtsChoice {
  readonly value: string;
  readonly words: string;
}

export interface PhoneDoubtsDoubt {
  readonly tap: string;
  readonly date: string;
  /** When the tap was, milliseconds since 1970 UTC. */
  readonly at: number;
  readonly intent: string;
  /** `asked` or `looked-at`. */
  readonly standing: string;
  /** What weighs, the heaviest first, in words. */
  readonly reasons: readonly string[];
  /** Everything that was looked at. */
  readonly proofs: readonly PhoneDoubtsProof[];
  /** What the person said; null while nothing was said. */
  readonly answer: string | null;
  readonly note: string | null;
}

export interface PhoneDoubtsProof {
  /** `strong`, `weak`, `missing` or `contradicting`. */
  readonly says: string;
  readonly sentence: string;
  readonly weight: number;
}

/** What the phone shows before an objection is written: all that is known already, the choices, and who answers until when. */
export interface PhoneMatter {
  readonly title: string;
  readonly subtitle: string;
  readonly known: readonly PhoneMatterFact[];
  readonly choices: readonly PhoneMatterChoice[];
  readonly promise: string;
  /** The objection to the same matter that was written before; null when there is none. */
  readonly filed: string | null;
}

export interface PhoneMatterChoice {
  readonly value: string;
  readonly words: string;
}

export interface PhoneMatterFact {
  /** Where the sentence comes from: `taps`, `paper`, `machine`, `colleagues`, `letter`, `decision`. */
  readonly about: string;
  readonly sentence: string;
  readonly inFavour: boolean;
}

/** A month of day lines as the phone keeps it for hours without signal: every day with its timeline, so that one request serves both screens. */
export interface PhoneMonth {
  /** `2026-04`. */
  readonly month: string;
  readonly inWords: string;
  readonly workDays: number;
  /** The month in one sentence with its main numbers. */
  readonly sentence: string;
  /** What the days took from pay, rupiah; null before the month was calculated. */
  readonly taken: number | null;
  readonly days: readonly PhoneMonthDay[];
}

/** One date. Times are minutes from its midnight and pass 1440 when a night shift ends. */
export interface PhoneMonthDay {
  readonly date: string;
  /** Letter of the colour that always stands beside the words. */
  readonly tone: string;
  readonly words: string;
  readonly reason: string;
  readonly hours: string;
  readonly starts: number | null;
  readonly ends: number | null;
  readonly came: number | null;
  readonly left: number | null;
  readonly via: string;
  /** What the day did to pay, rupiah, below zero when it was lost. */
  readonly cost: number | null;
  readonly worked: readonly string[];
  readonly moments: readonly PhoneMonthMoment[];
  /** Who decided about it, or with whom it waits, in words. */
  readonly review: string | null;
}

/** One row of a day's timeline: `06.24.10`, Masuk, and what speaks for it. */
export interface PhoneMonthMoment {
  readonly time: string;
  readonly what: string;
  readonly evidence: string;
  readonly isCostly: boolean;
}

/** Kabar as the phone keeps it, newest first. */
export interface PhoneNews {
  readonly unread: number;
  readonly items: readonly PhoneNewsItem[];
  /** The region's public key for push services; null where nothing is pushed. */
  readonly pushKey: string | null;
  /** Ready-made answers to a question. */
  readonly answers: readonly string[];
  /** Whether this person wants to be reminded of Masuk and Pulang. */
  readonly reminds: boolean;
}

export interface PhoneNewsItem {
  readonly id: string;
  /** `question`, `decision`, `correction`, `answer`, `slip`, `raised`, `reminder` or `forgotten`. */
  readonly kind: string;
  readonly title: string;
  readonly sentence: string;
  readonly href: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly isNew: boolean;
  /** The decision that waits for an answer; null where nothing is asked. */
  readonly review: string | null;
  /** What the person answered already. */
  readonly answered: string | null;
}

/** What the Setujui tab shows and keeps: the people of today, what waits from before, and what was decided today. */
export interface PhoneReviews {
  readonly date: string;
  readonly unit: string;
  /** What this office calls usual, in words. */
  readonly usual: string;
  readonly approved: number;
  /** Of the own approvals of the last ninety days so many were changed later; shown to nobody else. */
  readonly reversed: number;
  readonly cases: readonly PhoneReviewsCase[];
  readonly questions: readonly PhoneReviewsChoice[];
  readonly returns: readonly PhoneReviewsChoice[];
  /** Metres around a spot that may be proposed as a place of work. */
  readonly radii: readonly number[];
}

/** One day of one person. Minutes are counted from its midnight. */
export interface PhoneReviewsCase {
  readonly person: string;
  readonly name: string;
  readonly initials: string;
  readonly post: string;
  readonly date: string;
  readonly doubts: readonly PhoneReviewsDoubt[];
  /** Nothing is odd; it is one of forty, drawn for a look. */
  readonly isDrawn: boolean;
  readonly starts: number | null;
  readonly ends: number | null;
  readonly came: number | null;
  readonly left: number | null;
  readonly said: readonly string[];
  readonly evidence: readonly PhoneReviewsEvidence[];
  readonly pattern: string;
  readonly isOpen: boolean;
  readonly decided: null | PhoneReviewsDecision;
  readonly answer: string | null;
  readonly outside: null | PhoneReviewsOutside;
  /** That it went up for want of a decision, in words; null for most. */
  readonly raised: string | null;
  /** Another superior had it first. */
  readonly isOfOther: boolean;
}

export interface PhoneReviewsChoice {
  readonly code: string;
  readonly words: string;
  readonly then: string;
}

export interface PhoneReviewsDecision {
  readonly id: string;
  readonly verdict: string;
  readonly text: string;
  readonly by: string;
  readonly isMine: boolean;
  readonly mayUndo: boolean;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

export interface PhoneReviewsDoubt {
  readonly code: string;
  readonly words: string;
}

export interface PhoneReviewsEvidence {
  readonly time: string;
  readonly what: string;
  readonly words: string;
}

/** A tap outside on a small sheet, north up, in the units of the sheet: no degrees leave the server. */
export interface PhoneReviewsOutside {
  readonly tap: string;
  /** `Sekitar 410 m di barat SDN 2 Tanjung Laras` */
  readonly sentence: string;
  readonly distance: string;
  readonly word: string;
  readonly width: number;
  readonly height: number;
  readonly at: readonly number[];
  /** Radius of the circle that the phone vouches for. */
  readonly ring: number;
  readonly area: readonly (readonly number[])[];
  /** Of a circle; null for a yard. */
  readonly radius: number | null;
  /** Where the way from the tap reaches the area. */
  readonly border: readonly number[];
  readonly isProposed: boolean;
}

/** A slip as the phone keeps it: what is paid out, the lines with their missing parts, the days behind them, each with its sum and pasal. Money is whole rupiah. */
export interface PhoneSlip {
  readonly month: string;
  readonly inWords: string;
  /** `perkiraan`, `belum final` or `final`, the word that the desk has too. */
  readonly certainty: string;
  /** The sentence that stands over the amount. */
  readonly standing: string;
  /** The sentence that stands where there is no amount; null when there is one. */
  readonly instead: string | null;
  readonly held: string | null;
  readonly sum: null | PhoneSlipSums;
  readonly lines: readonly PhoneSlipLine[];
  readonly differences: readonly PhoneSlipDifference[];
  readonly by: null | PhoneSlipLaw;
  /** What this month does not know yet and was taken from the month before, in words. */
  readonly borrowed: readonly string[];
}

export interface PhoneSlipDay {
  readonly date: string;
  readonly amount: number;
  /** What the rule calls it: `potongan terlambat`. */
  readonly words: string;
  /** `17 menit × Rp 160 per menit`. */
  readonly worked: string | null;
  readonly pasal: string | null;
  readonly href: string | null;
  readonly because: readonly string[];
}

export interface PhoneSlipDifference {
  readonly about: string;
  readonly line: string;
  readonly amount: number;
}

export interface PhoneSlipLaw {
  readonly number: string;
  readonly title: string;
  readonly href: string;
  readonly seal: string;
}

export interface PhoneSlipLine {
  /** From 1, as the objection counts it. */
  readonly number: number;
  readonly label: string;
  /** `adds`, `subtracts`, `total` or `note`. */
  readonly role: string;
  readonly amount: number;
  /** What the line could have been; null where nothing can be missing. */
  readonly full: number | null;
  readonly days: readonly PhoneSlipDay[];
  readonly steps: readonly PhoneSlipStep[];
}

/** One sentence of the way from the rule to the amount. */
export interface PhoneSlipStep {
  readonly words: string;
  readonly worked: string | null;
  readonly amount: string;
  readonly pasal: string | null;
  readonly href: string | null;
}

/** The equation: ceiling, less judgement, less tax and contributions. */
export interface PhoneSlipSums {
  readonly net: number;
  readonly ceiling: number;
  readonly judged: number;
  readonly subtracted: number;
  /** False for regulations that pay in ways these three numbers do not tell. */
  readonly addsUp: boolean;
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

export interface ProposeSpotRequest {
  /** Made by the phone: sent twice, it is one proposal. */
  readonly id: string;
  readonly tap: string;
  readonly person: string;
  readonly date: string;
  readonly name: string | null;
  /** Metres, one of those that were offered. */
  readonly radius: number;
  /** Only this person works there; otherwise the whole unit does. */
  readonly forPerson: boolean;
}

export interface ProposeSpotResponse {
  readonly id: string;
  readonly sentence: string;
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
  /** How far the clocks of the world are ahead of the server's, milliseconds: 0 except in a demonstration, which lives on a morning of its own. Without it every phone would seem to be wrong there. */
  readonly worldAhead: number;
}

export interface SendObjectionRequest {
  readonly id: string;
  /** Day of the month; null for an objection to a line. */
  readonly day: number | null;
  /** Place of the line on the slip, from 1. */
  readonly line: number | null;
  readonly reason: string | null;
  readonly text: string | null;
}

export interface SendObjectionResponse {
  readonly id: string;
  /** The same matter was brought before; this is where it stands. */
  readonly before: boolean;
}

export interface SendReviewsDecision {
  readonly id: string;
  readonly person: string;
  readonly date: string;
  readonly verdict: string | null;
  readonly ready: string | null;
  readonly withdraws: string | null;
  /** Codes of the doubts that stood on the screen. */
  readonly seen: string | null;
  /** When it was pressed, milliseconds since 1970 UTC. */
  readonly at: number;
}

export interface SendReviewsRequest {
  readonly decisions: readonly SendReviewsDecision[] | null;
}

export interface SendReviewsResponse {
  readonly results: readonly SendReviewsResult[];
}

export interface SendReviewsResult {
  readonly id: string;
  /** `recorded`, `known`, `before`, `late` or `refused`. */
  readonly status: string;
  /** What the superior should know; empty when there is nothing to say. */
  readonly sentence: string;
}

export interface SubscribeRequest {
  readonly endpoint: string | null;
  readonly publicKey: string | null;
  readonly secret: string | null;
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

export interface WishRemindersRequest {
  readonly isOn: boolean;
}
