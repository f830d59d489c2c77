import { useEffect, useRef, useState } from 'preact/hooks';
import { useLive } from '../app/live';
import { goTo } from '../app/way';
import type { OfficeCode } from '../codes/officeCode';
import { readCode, type Reading } from '../codes/reading';
import { get } from '../net/ask';
import { Frame } from '../parts/Frame';
import { Icon } from '../parts/Icon';
import { Note } from '../parts/Note';
import { keep, recall } from '../store/facts';
import { now } from '../tap/clock';
import type { Evidence } from '../tap/tap';
import { clock } from '../words/time';
import { troubleOf } from '../words/troubles';
import { attach, openTap, recordFirst } from './attach';
import { openCamera, useIsSeen, type OpenCamera } from './camera';
import { makeDetector, watchCodes } from './detect';
import { TypedCode } from './TypedCode';
import { verdictOf, type KnownKiosk } from './verdict';

const kiosksName = 'kiosks';
/** Milliseconds. */
const askFor = 1_500;

type Face =
  | { readonly kind: 'looking' }
  | { readonly kind: 'no-camera' | 'no-reader' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'elsewhere'; readonly office: string; readonly code: Evidence }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'no-need' };

/** Pindai: the tap is kept first, then the code of the office is added to it. Works without signal. */
export const ScanScreen = () => {
  const { me } = useLive();
  const [face, setFace] = useState<Face>({ kind: 'looking' });
  const [camera, setCamera] = useState<OpenCamera | null>(null);
  const [light, setLight] = useState(false);
  const isSeen = useIsSeen();
  const video = useRef<HTMLVideoElement>(null);
  const kiosks = useRef<readonly KnownKiosk[]>([]);
  const changed = useRef<OfficeCode | null>(null);
  const busy = useRef(false);

  const speakFor = async (evidence: readonly Evidence[]) => {
    if (await attach(evidence)) {
      goTo('/saku/hadir', true);
    } else {
      setFace({ kind: 'no-need' });
    }
  };

  const take = async (reading: Reading) => {
    if (busy.current) {
      return;
    }
    busy.current = true;
    const at = now();
    const verdict = verdictOf(reading, at, kiosks.current, changed.current);
    if (verdict.kind === 'changed') {
      changed.current = reading.kind === 'screen' ? reading.code : null;
      setFace({ kind: 'changed' });
    } else if (verdict.kind === 'foreign' || !('value' in reading)) {
      setFace({ kind: 'foreign' });
    } else {
      const code: Evidence = { kind: 'code', value: reading.value, at };
      if (verdict.kind === 'good') {
        await speakFor([code]);
        return;
      }
      setFace({ kind: 'elsewhere', office: verdict.office, code });
    }
    busy.current = false;
  };

  useEffect(() => {
    const { hash } = location;
    history.replaceState(null, '', location.pathname);
    const begin = async () => {
      // Whoever looks here again, or comes back to a page that was restored, has pressed nothing; a code that was read
      // at the door is a press.
      if (hash.length > 1) {
        await recordFirst();
      }
      kiosks.current = await keptKiosks();
      const news = renewKiosks().then((known) => {
        kiosks.current = known ?? kiosks.current;
      });
      if (hash.length > 1) {
        // The camera app brought a code: whose it is may be asked for a moment, and is not waited for without signal.
        await Promise.race([news, new Promise((go) => setTimeout(go, askFor))]);
        await take(readCode(decodeURIComponent(hash)));
      }
    };
    void begin();
  }, []);

  useEffect(() => {
    if (face.kind !== 'looking' || !isSeen) {
      return;
    }
    let opened: OpenCamera | null = null;
    let stop = () => {};
    let gone = false;
    const begin = async () => {
      const found = await openCamera('environment').catch(() => null);
      const detect = found === null ? null : await makeDetector().catch(() => null);
      if (gone || video.current === null || found === null || detect === null) {
        found?.close();
        const kind = found === null ? 'no-camera' : 'no-reader';
        setFace((current) => (current.kind === 'looking' && !gone ? { kind } : current));
        return;
      }
      opened = found;
      video.current.srcObject = opened.stream;
      await video.current.play().catch(() => undefined);
      if (gone) {
        return;
      }
      setCamera(opened);
      stop = watchCodes(video.current, detect, (text) => void take(readCode(text)));
    };
    void begin();
    return () => {
      gone = true;
      stop();
      opened?.close();
      setCamera(null);
      setLight(false);
    };
  }, [face.kind, isSeen]);

  const tap = openTap();
  const told = {
    honorific: me!.honorific,
    decider: me!.decider,
    time: clock(tap?.at ?? now(), me!.zone),
    ownPlace: me!.unit,
  };
  const again = () => {
    busy.current = false;
    setFace({ kind: 'looking' });
  };
  return (
    <Frame here="/saku/hadir" title="Pindai QR" under="Layar kios, poster, atau kode cadangan">
      {face.kind === 'looking' && (
        <div class="bidik">
          <video ref={video} muted playsInline aria-label="Gambar kamera" />
          <span class="sudut" aria-hidden="true" />
          {camera?.hasTorch === true && (
            <button
              type="button"
              class="tombol dua senter"
              aria-pressed={light}
              onClick={() => {
                setLight(!light);
                void camera.torch(!light);
              }}
            >
              <Icon of="sun" />
              Senter
            </button>
          )}
        </div>
      )}
      {face.kind === 'looking' && <p class="redup">Arahkan kamera ke kode di layar kios atau di poster.</p>}
      {face.kind === 'no-camera' && (
        <Told
          code="H-15"
          told={told}
          body={tap === null ? 'Ketik kode di bawah, atau kembali ke Hadir untuk mencatat.' : undefined}
          first={{ words: 'Coba lagi', act: again }}
          second={{ words: 'Tunjukkan caranya', act: () => goTo('/saku/bantuan') }}
        />
      )}
      {face.kind === 'no-reader' && (
        <Note icon="info" tone="k">
          <b>Pembaca kode belum ada di HP ini.</b> Ketik kodenya di bawah. Saat ada sinyal, pembacanya datang sendiri.
        </Note>
      )}
      {face.kind === 'changed' && <Told code="H-13" told={told} first={{ words: 'Pindai lagi', act: again }} />}
      {face.kind === 'elsewhere' && (
        <Told
          code="H-14"
          told={{ ...told, place: face.office }}
          first={{
            words: 'Ya, tugas di sini',
            act: () => void speakFor([face.code, { kind: 'reason', value: 'tugas-luar' }]),
          }}
          second={{ words: 'Bukan', act: again }}
        />
      )}
      {face.kind === 'foreign' && (
        <Told code={null} told={told} first={{ words: 'Pindai lagi', act: again }} />
      )}
      {face.kind === 'no-need' && (
        <Note icon="info" tone="n">
          <b>Masuk hari ini sudah tercatat.</b> Kode belum diperlukan. Pindai lagi saat pulang.
        </Note>
      )}
      {tap !== null && (
        <Note icon="clock" tone="h">
          <b>Jam {told.time} sudah kami simpan.</b> Memindai tidak membuat {me!.honorific} terlambat.
        </Note>
      )}
      <TypedCode take={(reading) => void take(reading)} />
      <button type="button" class="tombol polos" onClick={() => goTo('/saku/hadir')}>
        Tanpa kode
      </button>
    </Frame>
  );
};

interface ToldProps {
  readonly code: 'H-13' | 'H-14' | 'H-15' | null;
  readonly told: Parameters<typeof troubleOf>[1];
  readonly first: { readonly words: string; readonly act: () => void };
  /** In the place of a sentence of the catalogue that does not hold here. */
  readonly body?: string | undefined;
  readonly second?: { readonly words: string; readonly act: () => void };
}

const Told = ({ code, told, body: own, first, second }: ToldProps) => {
  const { title, body } =
    code === null
      ? { title: 'Ini bukan kode kantor', body: 'Cari kode di layar kios atau poster Laras di pintu.' }
      : troubleOf(code, told);
  return (
    <div class="tumpuk" role="alert">
      <div>
        <h2>{title}</h2>
        <p class="redup">{own ?? body}</p>
      </div>
      <button type="button" class="tombol penuh" onClick={first.act}>
        {first.words}
      </button>
      {second !== undefined && (
        <button type="button" class="tombol dua penuh" onClick={second.act}>
          {second.words}
        </button>
      )}
      {code !== null && <p class="mini samar">{code}</p>}
    </div>
  );
};

const keptKiosks = async (): Promise<readonly KnownKiosk[]> =>
  (await recall<readonly KnownKiosk[]>(kiosksName)) ?? [];

/** Null without signal. */
const renewKiosks = async (): Promise<readonly KnownKiosk[] | null> => {
  const answer = await get<readonly KnownKiosk[]>('/api/saku/kiosks');
  if (answer.kind !== 'good') {
    return null;
  }
  await keep(kiosksName, answer.value);
  return answer.value;
};
