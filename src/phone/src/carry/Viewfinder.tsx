import { useEffect, useRef, useState } from 'preact/hooks';
import { Note } from '../parts/Note';
import { openCamera, useIsSeen, type OpenCamera } from '../scan/camera';
import { makeDetector, watchCodes } from '../scan/detect';

/** A camera that reads one picture after another and tells each, until it is taken away. */
export const Viewfinder = ({ look }: { look: (text: string) => void }) => {
  const video = useRef<HTMLVideoElement>(null);
  const [blocked, setBlocked] = useState(false);
  const isSeen = useIsSeen();
  useEffect(() => {
    if (!isSeen) {
      return;
    }
    let camera: OpenCamera | null = null;
    let stop = () => {};
    let over = false;
    const start = async () => {
      const detect = await makeDetector();
      camera = await openCamera('environment');
      if (over || video.current === null) {
        camera.close();
        return;
      }
      video.current.srcObject = camera.stream;
      await video.current.play().catch(() => undefined);
      if (over) {
        return;
      }
      stop = watchCodes(video.current, detect, look);
    };
    start().catch(() => setBlocked(true));
    return () => {
      over = true;
      stop();
      camera?.close();
    };
  }, [isSeen]);
  return blocked ? (
    <Note icon="info" tone="k">
      <b>Kamera sedang dipakai atau belum diizinkan.</b> Izinkan kamera untuk Laras, atau terima titipan dari berkas.
    </Note>
  ) : (
    <div class="bidik">
      <video ref={video} muted playsInline aria-label="Gambar kamera" />
    </div>
  );
};
