import { useEffect, useRef, useState } from 'preact/hooks';
import { Note } from '../parts/Note';

/** The browser's own reader of codes, where it has one. */
interface Reader {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

declare global {
  interface Window {
    BarcodeDetector?: new (options: { formats: readonly string[] }) => Reader;
  }
}

/** How often a picture is looked at, milliseconds. */
const every = 120;

/** A camera that reads QR codes and tells each text it sees, again and again until it is taken away. */
export const Viewfinder = ({ look }: { look: (text: string) => void }) => {
  const video = useRef<HTMLVideoElement>(null);
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let bell = 0;
    let over = false;
    const start = async () => {
      const read = await reader();
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      if (over || video.current === null) {
        stream.getTracks().forEach((track) => track.stop());
        return;
      }
      video.current.srcObject = stream;
      await video.current.play();
      const again = async () => {
        if (!over && video.current !== null) {
          (await read(video.current)).forEach(look);
          bell = window.setTimeout(() => void again(), every);
        }
      };
      void again();
    };
    start().catch(() => setBlocked(true));
    return () => {
      over = true;
      clearTimeout(bell);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return blocked ? (
    <Note icon="info" tone="k">
      <b>Kamera sedang dipakai atau belum diizinkan.</b> Izinkan kamera untuk Laras, atau terima titipan dari berkas.
    </Note>
  ) : (
    <video class="kamera" ref={video} muted playsInline aria-label="Gambar kamera" />
  );
};

/** The browser's reader, or the small library that is loaded only now. */
const reader = async (): Promise<(video: HTMLVideoElement) => Promise<string[]>> => {
  if (window.BarcodeDetector !== undefined) {
    const own = new window.BarcodeDetector({ formats: ['qr_code'] });
    return async (video) => (await own.detect(video)).map((one) => one.rawValue);
  }
  const { default: decode } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return async (video) => {
    if (video.videoWidth === 0) {
      return [];
    }
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    context.drawImage(video, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const found = decode(data, canvas.width, canvas.height);
    return found === null ? [] : [found.data];
  };
};
