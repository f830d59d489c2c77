import { encode } from 'uqr';

/** Always dark on white, in every theme, with the quiet border that cameras need. */
export const Qr = ({ text, words, big = false }: { text: string; words: string; big?: boolean }) => {
  const { size, data } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg class={big ? 'qr besar' : 'qr'} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words}>
      <path d={path} />
    </svg>
  );
};
