import { signCount, type OfficeCode } from './officeCode';
import { readSigns } from './signs';

/** What a camera or a finger brought in, by its shape alone. The server says whether it is true. */
export type Reading =
  | { readonly kind: 'screen'; readonly code: OfficeCode; readonly value: string }
  | { readonly kind: 'typed' | 'backup' | 'poster'; readonly value: string }
  | { readonly kind: 'card'; readonly secret: string }
  | { readonly kind: 'foreign' };

const secretSigns = 16;
/** What is longer was never on a kiosk, and would be read by no server. */
const numberOfKiosk = /^[0-9A-Za-z]{1,16}$/;

/** A whole address is read as well: the camera app of a phone gives it so. */
export const readCode = (text: string): Reading => {
  const value = text.slice(text.lastIndexOf('#') + 1).trim();
  const [mark, first = '', second = '', third = ''] = value.split('.');
  if (mark === 'K1' && numberOfKiosk.test(first) && /^\d{1,15}$/.test(second) && third.length === signCount) {
    return { kind: 'screen', code: { kiosk: first, slot: Number(second), signs: third }, value };
  }
  const secret = readSigns(first);
  if (mark === 'P1' && secret.length === secretSigns) {
    return { kind: 'poster', value: `P1.${secret}` };
  }
  if (mark === 'B1' && secret.length === secretSigns) {
    return { kind: 'backup', value: `B1.${secret}` };
  }
  return mark === 'C1' && secret.length === secretSigns ? { kind: 'card', secret } : { kind: 'foreign' };
};

/** Eight signs stand under the QR code of a kiosk, sixteen on the sheet of backup codes. */
export const readTyped = (typed: string): Reading => {
  const signs = readSigns(typed);
  switch (signs.length) {
    case signCount:
      return { kind: 'typed', value: `T1.${signs}` };
    case secretSigns:
      return { kind: 'backup', value: `B1.${signs}` };
    default:
      return { kind: 'foreign' };
  }
};
