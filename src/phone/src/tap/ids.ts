/** A UUIDv7: its first 48 bits are the instant, the rest is chance. */
export const newId = (now: number): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let place = 0; place < 6; place++) {
    bytes[place] = Math.floor(now / 2 ** (8 * (5 - place))) & 0xff;
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The short code on the ticket: what a person can read out. The server finds the tap by its id, not by this. */
export const codeOf = (id: string, hourMinute: string): string => {
  const digits = id.replaceAll('-', '');
  let code = '';
  for (let place = 0; place < 4; place++) {
    code += alphabet[parseInt(digits.slice(20 + place * 2, 22 + place * 2), 16) % alphabet.length];
  }
  return `LRS ${code} ${hourMinute.replace('.', '')}`;
};
