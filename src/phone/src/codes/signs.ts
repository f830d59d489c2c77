/** The 32 signs of codes that people read from a screen or from paper: digits and capitals without I, L, O and U. */
export const allSigns = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const bitsOfSign = 5;

/** The first signs of these bytes, five bits each. */
export const signsOf = (bytes: Uint8Array, length: number): string => {
  let [signs, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= bitsOfSign && signs.length < length; bits -= bitsOfSign) {
      signs += allSigns[(held >> (bits - bitsOfSign)) & (allSigns.length - 1)];
    }
    held &= (1 << bits) - 1;
  }
  return signs;
};

/** A code as people type it: small letters, spaces and hyphens, an O for a zero. */
export const readSigns = (typed: string): string =>
  [...typed.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1')].filter((sign) => allSigns.includes(sign)).join('');
