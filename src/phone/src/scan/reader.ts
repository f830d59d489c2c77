/** The browser's own reader, where it has one. */
export interface BarcodeDetector {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorMaker {
  new (options: { formats: string[] }): BarcodeDetector;
  getSupportedFormats?: () => Promise<string[]>;
}

const format = 'qr_code';

/** The browser's own reader of QR codes. Some have the name alone: without Google's services it knows no format. */
export const ownReader = async (): Promise<BarcodeDetector | null> => {
  const made = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
  const formats: readonly string[] = (await made?.getSupportedFormats?.().catch(() => [])) ?? [];
  return made !== undefined && formats.includes(format) ? new made({ formats: [format] }) : null;
};
