/** A phone without a reader of its own fetches ours while it has signal, long after the first picture. */
export const fetchReaderLater = (): void => {
  if (!('BarcodeDetector' in globalThis)) {
    setTimeout(() => void import('./reader').catch(() => undefined), wait);
  }
};

const wait = 20_000;
