import type {
  PhoneReviews,
  PhoneReviewsCase,
  PhoneReviewsChoice as Choice,
  PhoneReviewsDecision,
  PhoneReviewsOutside,
} from '../net/wire';

export type { Choice };

/** The answer of GET /api/saku/reviews. */
export interface SeenReviews extends Omit<PhoneReviews, 'cases'> {
  readonly cases: readonly Case[];
}

export interface Case extends Omit<PhoneReviewsCase, 'decided' | 'outside'> {
  readonly decided: Decided | null;
  readonly outside: Outside | null;
}

type Spot = readonly [x: number, y: number];

/** A tap outside, drawn by the server in the units of a small sheet; no degrees come to the superior's phone. */
export interface Outside extends Omit<PhoneReviewsOutside, 'at' | 'area' | 'border'> {
  readonly at: Spot;
  readonly area: readonly Spot[];
  readonly border: Spot;
}

/** "17 orang", or "55 hari" where somebody is among them with several days. */
export const howMany = (cases: readonly Case[]): string =>
  new Set(cases.map((one) => one.person)).size === cases.length ? `${cases.length} orang` : `${cases.length} hari`;

export interface Decided extends Omit<PhoneReviewsDecision, 'verdict'> {
  readonly verdict: Verdict;
}

export type Verdict = 'accepted' | 'asked' | 'returned';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  accepted: 'disetujui',
  asked: 'ditanyakan',
  returned: 'dikembalikan',
};

/** What was pressed on this phone, until the server has it and has said so. */
export interface Pressed {
  readonly id: string;
  readonly person: string;
  readonly date: string;
  readonly verdict: Verdict | 'withdrawn';
  readonly ready: string | null;
  readonly withdraws: string | null;
  readonly seen: string;
  readonly at: number;
  /** The words of the ready-made reason, for the screen. */
  readonly words: string;
  /** When the server had it; null while it waits on the phone. */
  readonly sentAt: number | null;
}

/** One case as it stands with everything that was pressed here. */
export interface Standing {
  readonly of: Case;
  readonly isOpen: boolean;
  readonly decided: Decided | null;
  /** Not yet sent: taking it back needs no second row. */
  readonly isQueued: boolean;
}

export const standingOf = (one: Case, pressed: readonly Pressed[]): Standing => {
  let standing: Standing = { of: one, isOpen: one.isOpen, decided: one.decided, isQueued: false };
  for (const press of pressed.filter(({ person, date }) => person === one.person && date === one.date)) {
    standing =
      press.verdict === 'withdrawn'
        ? { of: one, isOpen: true, decided: null, isQueued: press.sentAt === null }
        : {
            of: one,
            isOpen: false,
            decided: { ...press, verdict: press.verdict, text: press.words, by: '', isMine: true, mayUndo: true },
            isQueued: press.sentAt === null,
          };
  }
  return standing;
};

export interface Groups {
  /** Nothing odd and not drawn: one press for all of them. */
  readonly usual: readonly Standing[];
  readonly odd: readonly Standing[];
  readonly done: readonly Standing[];
}

/** Usual ones together, odd ones apart with those of other superiors last, today's first; what is decided is out of the way. */
export const groupsOf = (seen: SeenReviews, pressed: readonly Pressed[]): Groups => {
  const all = seen.cases.map((one) => standingOf(one, pressed));
  return {
    usual: all.filter(({ of, isOpen }) => isOpen && !isOdd(of)),
    odd: [
      ...all.filter(({ of, isOpen }) => isOpen && isOdd(of) && !of.isOfOther),
      ...all.filter(({ of, isOpen }) => isOpen && isOdd(of) && of.isOfOther),
    ],
    done: all.filter(({ isOpen, decided }) => !isOpen && decided !== null),
  };
};

export const isOdd = (one: Case): boolean => one.doubts.length > 0 || one.isDrawn || one.answer !== null;

/** Why it is not among the usual ones, in words. */
export const whyOf = (one: Case): string =>
  one.answer !== null ? `Menjawab: ${one.answer}` : (one.doubts[0]?.words ?? (one.isDrawn ? 'Contoh acak' : ''));

export const keyOf = (one: { readonly person: string; readonly date: string }): string => `${one.person}/${one.date}`;

export const press = (
  one: Case,
  verdict: Verdict,
  choice: Choice | null,
  id: string,
  at: number,
): Pressed => ({
  id,
  person: one.person,
  date: one.date,
  verdict,
  ready: choice?.code ?? null,
  withdraws: null,
  seen: one.doubts.map(({ code }) => code).join(' '),
  at,
  words: choice?.words ?? '',
  sentAt: null,
});

/** Takes a decision back: one that never left the phone just goes; any other is answered by a second row. */
export const withdraw = (
  { decided, of }: Standing,
  pressed: readonly Pressed[],
  id: string,
  at: number,
  underWay: ReadonlySet<string> = new Set(),
): readonly Pressed[] => {
  if (decided === null) {
    return pressed;
  }
  if (pressed.some((one) => one.id === decided.id && one.sentAt === null && !underWay.has(one.id))) {
    return pressed.filter((one) => one.id !== decided.id);
  }
  const row: Pressed = { ...press(of, 'accepted', null, id, at), verdict: 'withdrawn', withdraws: decided.id };
  return [...pressed, row];
};

/** What the server has told since needs no second telling by the phone. */
export const stillNeeded = (pressed: readonly Pressed[], seenAt: number): readonly Pressed[] =>
  pressed.filter(({ sentAt }) => sentAt === null || sentAt >= seenAt);

/** "1 menit 12 detik" */
export const durationInWords = (milliseconds: number): string => {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} detik` : `${minutes} menit ${seconds % 60} detik`;
};
