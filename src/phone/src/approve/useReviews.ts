import { useEffect, useState } from 'preact/hooks';
import { change, useLive } from '../app/live';
import { useSeen, type Seen } from '../net/seen';
import { newId } from '../tap/ids';
import { now } from '../tap/clock';
import { alterPressed, flushDecisions, forgetTold, pressedBy, toldTo, underWay, type Told } from './outbox';
import { groupsOf, press, stillNeeded, withdraw, type Case, type Choice, type Groups, type Pressed, type SeenReviews, type Standing, type Verdict } from './reviews';

export interface Reviews {
  readonly seen: Seen<SeenReviews>;
  readonly groups: Groups;
  /** What became of something that was pressed, in sentences. */
  readonly told: readonly Told[];
  /** It stood on the screen. */
  readonly read: () => void;
  readonly waiting: number;
  /** Everything that was pressed here and that the server has not told back yet. */
  readonly pressed: readonly Pressed[];
  /** Settles once it was tried to send. */
  readonly decide: (cases: readonly Case[], verdict: Verdict, choice?: Choice) => Promise<void>;
  readonly undo: (standings: readonly Standing[]) => void;
}

const nothing: Groups = { usual: [], odd: [], done: [] };

/** When the first decision of this sitting was made, for "20 orang selesai, 1 menit 12 detik". */
export const sitting: { began: number | null; ended: number | null; last: readonly string[] } = {
  began: null,
  ended: null,
  last: [],
};

/** What the last press of this sitting has decided, as far as it still stands. */
export const lastOf = (done: readonly Standing[]): readonly Standing[] =>
  done.filter(({ decided }) => sitting.last.includes(decided!.id));

/** The cases as the server told them with everything that was pressed here on top; sends as soon as it can. */
export const useReviews = (): Reviews => {
  const { me, online, session } = useLive();
  const person = me!.person;
  const [version, setVersion] = useState(0);
  const [pressed, setPressed] = useState<readonly Pressed[]>([]);
  const [told, setTold] = useState<readonly Told[]>([]);
  const seen = useSeen<SeenReviews>('/api/saku/reviews', version);
  const send = async () => {
    if (session !== person) {
      // Sent now they would be the decisions of whoever is signed in.
      return;
    }
    const before = (await pressedBy(person)).filter(({ sentAt }) => sentAt === null).length;
    await flushDecisions(person);
    const after = await pressedBy(person);
    setPressed(after);
    setTold(await toldTo(person));
    if (before > 0 && after.every(({ sentAt }) => sentAt !== null)) {
      setVersion((count) => count + 1);
    }
  };
  useEffect(() => {
    void pressedBy(person).then(setPressed).then(send);
  }, [person, online, session]);
  useEffect(() => {
    if (seen.state === 'fresh') {
      void alterPressed(person, (all) => stillNeeded(all, seen.at!)).then(setPressed);
    }
  }, [seen.at, seen.state]);
  const groups = seen.value === null ? nothing : groupsOf(seen.value, pressed);
  const count = groups.usual.length + groups.odd.length;
  useEffect(() => {
    if (seen.value !== null) {
      change({ toApprove: count });
    }
  }, [count, seen.value]);
  const store = async (next: (before: readonly Pressed[]) => readonly Pressed[]) => {
    setPressed(next);
    setPressed(await alterPressed(person, next));
    await send();
  };
  return {
    seen,
    groups,
    told,
    read: () => {
      setTold([]);
      void forgetTold(person);
    },
    pressed,
    waiting: pressed.filter(({ sentAt }) => sentAt === null).length,
    decide: (cases, verdict, choice) => {
      const at = now();
      sitting.began ??= at;
      sitting.ended = at;
      const fresh = cases.map((one) => press(one, verdict, choice ?? null, newId(at), at));
      sitting.last = fresh.map(({ id }) => id);
      return store((all) => [...all, ...fresh]);
    },
    undo: (standings) => {
      const at = now();
      const ids = standings.map(() => newId(at));
      void store((before) => standings.reduce((all, standing, place) => withdraw(standing, all, ids[place]!, at, underWay), before));
    },
  };
};
