import { useEffect, useState } from 'preact/hooks';
import { change, present, useLive } from '../app/live';
import { useSeen } from '../net/seen';
import { Fresh } from '../parts/Fresh';
import { Frame } from '../parts/Frame';
import { newId } from '../tap/ids';
import { DoubtCard } from './DoubtCard';
import { withGiven, type Doubts, type Given } from './doubts';
import { flushAnswers, give, givenBy } from './outbox';
import './doubts.css';

/** Everything that is asked about own taps. Nothing about a person is kept that the person cannot read here. */
export const DoubtsScreen = () => {
  const { me, session } = useLive();
  const seen = useSeen<Doubts>('/api/saku/doubts');
  const [given, setGiven] = useState<readonly Given[]>([]);
  const person = me!.person;
  useEffect(() => {
    void givenBy(person).then(setGiven);
  }, [person]);
  const answer = async (tap: string, value: string, note: string | null) => {
    const isFirst = !given.some((one) => one.tap === tap);
    await give(person, { id: newId(Date.now()), tap, answer: value, note, sentAt: null });
    setGiven(await givenBy(person));
    const { me: now } = present();
    if (isFirst && now !== null) {
      change({ me: { ...now, asked: Math.max(0, (now.asked ?? 0) - 1) } });
    }
    if (session !== person) {
      // Sent now it would be the answer of whoever is signed in.
      return;
    }
    await flushAnswers(person);
    setGiven(await givenBy(person));
  };
  const doubts = withGiven(seen.value?.doubts ?? [], given);
  const open = doubts.filter((doubt) => doubt.answer === null).length;
  return (
    <Frame here="/saku/hadir" title="Pertanyaan" under={underOf(open, doubts.length)} back="/saku/hadir">
      {seen.value !== null && doubts.length === 0 && (
        <p class="redup">Tidak ada catatan {me!.honorific} yang ditanyakan dalam sebulan ini.</p>
      )}
      {doubts.map((doubt) => (
        <DoubtCard
          key={doubt.tap}
          doubt={doubt}
          answers={seen.value?.answers ?? []}
          given={given.filter(({ tap }) => tap === doubt.tap).at(-1) ?? null}
          answer={(value, note) => void answer(doubt.tap, value, note)}
        />
      ))}
      {doubts.length > 0 && (
        <p class="mini samar">
          Catatan tetap berlaku sambil ditanyakan. Tidak ada yang dipotong tanpa keputusan orang yang menyebut nama dan
          alasannya.
        </p>
      )}
      <Fresh seen={seen} />
    </Frame>
  );
};

const underOf = (open: number, all: number): string | undefined =>
  all === 0 ? undefined : open === 0 ? 'Semua sudah dijawab' : `${open} menunggu jawaban`;
