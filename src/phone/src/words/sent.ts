import type { Answer } from '../net/ask';

/** Why something that was pressed has not gone out, and what to do. Never a word about signal where there is signal. */
export const whyNotSent = (what: string, answer: Answer<unknown>): string => {
  switch (answer.kind) {
    case 'refused':
      return answer.status < serverTrouble && answer.sentence !== ''
        ? answer.sentence
        : `${what} belum terkirim. Server belum bisa menerimanya; tekan lagi nanti.`;
    case 'stranger':
      return `${what} belum terkirim. Masuk sekali lagi, lalu tekan lagi.`;
    case 'busy':
      return `${what} belum terkirim. Server sedang sibuk; tekan lagi sebentar lagi.`;
    default:
      return `${what} belum terkirim, tidak ada sinyal. Tekan lagi saat sinyal kembali.`;
  }
};

const serverTrouble = 500;
