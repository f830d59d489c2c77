const width = 240;
const bytesMax = 20 * 1024;
const qualities = [0.7, 0.5, 0.3, 0.15];

/** A small picture of whoever holds the card; null when the camera gives none. A missing photo never stops an event. */
export const takePhoto = async (video: HTMLVideoElement): Promise<ArrayBuffer | null> => {
  if (video.videoWidth === 0) {
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round((width * video.videoHeight) / video.videoWidth);
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (blob !== null && blob.size <= bytesMax) {
      return blob.arrayBuffer();
    }
  }
  return null;
};
