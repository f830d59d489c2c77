import type { Case } from './reviews';

const shown = 8;
const tints = ['', 'h', 's', 'k'];

/** Who is meant, as initials; the names stand one by one behind the link below. */
export const Faces = ({ of }: { of: readonly Case[] }) => (
  <div class="wajah-wajah" role="img" aria-label={of.map(({ name }) => name).join(', ')}>
    {of.slice(0, shown).map(({ initials, person, date }, place) => (
      <span class={`wajah ${tints[place % tints.length]}`} key={person + date}>
        {initials}
      </span>
    ))}
    {of.length > shown && <span class="wajah lagi">+{of.length - shown}</span>}
  </div>
);
