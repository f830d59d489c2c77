import { ownReader } from './reader';

/** Reads one picture; null when there is no QR code in it. */
export type Detect = (video: HTMLVideoElement) => Promise<string | null>;

/** A small picture is enough for a code held to the camera, and spares the battery. */
const sideMax = 640;

/** The browser's reader, or a small one of our own that is loaded only now. */
export const makeDetector = async (): Promise<Detect> => {
  const own = await ownReader();
  if (own !== null) {
    return async (video) => (await own.detect(video))[0]?.rawValue ?? null;
  }
  const { readQr } = await import('./jsqr');
  const canvas = document.createElement('canvas');
  return async (video) => {
    const scale = Math.min(1, sideMax / Math.max(video.videoWidth, video.videoHeight, 1));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null || canvas.width === 0) {
      return null;
    }
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return readQr(data, canvas.width, canvas.height, { inversionAttempts: 'dontInvert' })?.data ?? null;
  };
};

/** Looks about six times a second until told to stop; a phone of small means keeps cool. */
export const watchCodes = (video: HTMLVideoElement, detect: Detect, found: (text: string) => void): (() => void) => {
  const pause = 160;
  let stopped = false;
  const look = async (): Promise<void> => {
    if (stopped) {
      return;
    }
    const text = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? await detect(video).catch(() => null) : null;
    if (!stopped && text !== null) {
      found(text);
    }
    setTimeout(() => void look(), pause);
  };
  void look();
  return () => {
    stopped = true;
  };
};
