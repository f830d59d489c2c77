import { useEffect, useState } from 'preact/hooks';

/** A camera that is open, and how to close it. */
export interface OpenCamera {
  readonly stream: MediaStream;
  readonly hasTorch: boolean;
  readonly torch: (on: boolean) => Promise<void>;
  readonly close: () => void;
}

interface TorchCapabilities extends MediaTrackCapabilities {
  readonly torch?: boolean;
}

const width = 1280;
const height = 720;

/** Throws when there is no camera, it is in use, or the person has not allowed it. */
export const openCamera = async (facing: 'user' | 'environment'): Promise<OpenCamera> => {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: facing }, width: { ideal: width }, height: { ideal: height } },
  });
  const track = stream.getVideoTracks()[0];
  const capabilities = (track?.getCapabilities?.() ?? {}) as TorchCapabilities;
  return {
    stream,
    hasTorch: capabilities.torch === true,
    torch: async (on) => {
      await track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
    },
    close: () => stream.getTracks().forEach((one) => one.stop()),
  };
};

/** Whether somebody looks. A camera is closed while nobody does, and an iPhone ends it anyway: then it is opened anew. */
export const useIsSeen = (): boolean => {
  const [isSeen, setSeen] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setSeen(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isSeen;
};
