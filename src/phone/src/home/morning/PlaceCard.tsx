import { useLive } from '../../app/live';
import { Icon } from '../../parts/Icon';
import type { Where } from '../../places/area';
import { farInWords } from '../../words/time';

/** Where the phone believes to be, before the press; it forbids nothing. */
export const PlaceCard = ({ where }: { where: Where | null }) => {
  const { me, position, fix } = useLive();
  const isIn = where?.nearness === 'inside' || where?.nearness === 'near';
  return (
    <div class="kartu baris dorong rendah">
      <span class={`kotak-ik ${isIn ? 'h' : ''}`}>
        <Icon of="place" />
      </span>
      <div class="isi">
        <b>{title()}</b>
        <p class="kecil redup">{under()}</p>
      </div>
      {isIn && (
        <span class="hij">
          <Icon of="check" />
        </span>
      )}
    </div>
  );

  function title(): string {
    if (me!.places.length === 0) {
      return me!.unit;
    }
    if (where !== null) {
      switch (where.nearness) {
        case 'inside':
          return `Di dalam area ${where.place.word}`;
        case 'near':
          return `Di tepi area ${where.place.word}`;
        case 'outside':
          return `Di luar area ${where.place.word}`;
        case 'unclear':
          return 'Lokasi belum jelas';
      }
    }
    return position.kind === 'searching' ? 'Mencari lokasi' : 'Lokasi tidak menyala';
  }

  function under(): string {
    if (me!.places.length === 0) {
      return 'Tempat ini belum punya area; catat saja';
    }
    const accuracy = fix === null ? null : `${Math.round(fix.accuracy)} m`;
    if (where === null) {
      return 'Tetap bisa mencatat';
    }
    return where.nearness === 'outside'
      ? `${where.place.name} · ${farInWords(where.distance)} ke ${where.direction}`
      : [where.place.name, accuracy].filter(Boolean).join(' · ');
  }
};
