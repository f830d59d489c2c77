import { useEffect, useRef, useState } from 'preact/hooks';
import { readCode } from '../src/codes/reading';
import { Icon } from '../src/parts/Icon';
import { openCamera, type OpenCamera } from '../src/scan/camera';
import { makeDetector, watchCodes } from '../src/scan/detect';
import type { Intent } from '../src/tap/tap';
import { clock, greeting, minuteOf } from '../src/words/time';
import { kioskNow } from './clock';
import { cardsName, contact } from './contact';
import { countUnsent, ownerOf, record, sameBefore } from './events';
import { change, type Paired } from './live';
import { takePhoto } from './photo';

interface Props {
  readonly paired: Paired;
  readonly intent: Intent;
  readonly done: () => void;
}

interface Word {
  readonly title: string;
  readonly body: string;
  readonly good: boolean;
}

/** A name stands on the screen no longer than this, milliseconds. */
const greetFor = 2_000;
const explainFor = 5_000;
const waitFor = 30_000;

const noCamera: Word = {
  title: 'Kamera belum bisa dipakai',
  body: 'Izinkan kamera di peramban kios ini. Sementara itu pakai HP atau lembar kertas.',
  good: false,
};

const noReader: Word = {
  title: 'Pembaca kartu belum ada di kios ini',
  body: 'Sambungkan kios ke internet sebentar, lalu coba lagi. Sementara itu pakai HP atau lembar kertas.',
  good: false,
};

const whyOf = (reason: unknown): string =>
  reason instanceof DOMException && reason.name === 'QuotaExceededError'
    ? 'Penyimpanan kios penuh.'
    : 'Kios belum bisa menyimpan catatan ini.';

/** The card is held to the camera; the button that was pressed says whether the person comes or goes. */
export const CardScreen = ({ paired, intent, done }: Props) => {
  const video = useRef<HTMLVideoElement>(null);
  const [word, setWord] = useState<Word | null>(null);
  const busy = useRef(false);
  const gone = useRef(false);

  const say = (said: Word) => {
    if (!gone.current) {
      setWord(said);
    }
  };

  useEffect(() => {
    if (word !== null) {
      const bell = setTimeout(done, word.good ? greetFor : explainFor);
      return () => clearTimeout(bell);
    }
  }, [word]);

  const take = async (text: string): Promise<void> => {
    const reading = readCode(text);
    if (busy.current || reading.kind !== 'card') {
      return;
    }
    busy.current = true;
    // The time of the card, before anything that takes time.
    const at = kioskNow();
    try {
      const { hash, card } = await ownerOf(reading.secret, cardsName);
      const before = await sameBefore(hash, intent, at);
      const kept =
        before ??
        (await record(
          paired,
          { hash, person: card?.person ?? null },
          intent,
          at,
          video.current === null ? null : await takePhoto(video.current).catch(() => null),
        ));
      const time = clock(kept.tap.tapAt, paired.zone);
      const what = `${intent === 'in' ? 'Masuk' : 'Pulang'} ${time}`;
      say(
        card === null
          ? {
              title: `${what} disimpan`,
              body: 'Kartu ini belum dikenal kios. Operator mencocokkannya; jamnya tetap.',
              good: false,
            }
          : {
              title: `${greeting(minuteOf(at, paired.zone))}, ${card.firstName}`,
              body: before === null ? what : `${what}, sudah tercatat tadi`,
              good: true,
            },
      );
    } catch (reason) {
      const body = `${whyOf(reason)} Tulis di lembar kertas hari ini, dan beri tahu operator.`;
      say({ title: 'Belum tersimpan', body, good: false });
    }
    // What stands is never called lost because of what comes after it.
    void countUnsent()
      .then((unsent) => change({ unsent }))
      .then(contact)
      .catch(() => undefined);
  };

  useEffect(() => {
    let camera: OpenCamera | null = null;
    let stop = () => {};
    const begin = async () => {
      const opened = await openCamera('user').catch(() => null);
      const detect = opened === null ? null : await makeDetector().catch(() => null);
      if (gone.current || video.current === null || opened === null || detect === null) {
        opened?.close();
        say(opened === null ? noCamera : noReader);
        return;
      }
      camera = opened;
      video.current.srcObject = camera.stream;
      await video.current.play().catch(() => undefined);
      if (!gone.current) {
        stop = watchCodes(video.current, detect, (text) => void take(text));
      }
    };
    void begin();
    const bell = setTimeout(() => (busy.current ? undefined : done()), waitFor);
    return () => {
      gone.current = true;
      clearTimeout(bell);
      stop();
      camera?.close();
    };
  }, []);

  return (
    <main class="kartu-layar">
      <h1>
        <Icon of={intent === 'in' ? 'in' : 'out'} />
        {intent === 'in' ? 'Masuk' : 'Pulang'}: tunjukkan kartu
      </h1>
      <div class="cermin">
        <video ref={video} muted playsInline aria-label="Gambar kamera" />
        {word !== null && (
          <div class={`sapaan${word.good ? '' : ' ragu'}`} role="status">
            <Icon of={word.good ? 'check' : 'info'} />
            <b>{word.title}</b>
            <span>{word.body}</span>
          </div>
        )}
      </div>
      <p class="redup">
        Pegang kartu sejengkal dari kamera. Kios mengambil satu foto kecil, dihapus paling lambat setelah 30 hari.
      </p>
      <button type="button" class="tombol dua" onClick={done}>
        Batal
      </button>
    </main>
  );
};
