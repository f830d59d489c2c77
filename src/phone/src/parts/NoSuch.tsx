import { Frame } from './Frame';
import { Link } from './Link';
import { Note } from './Note';

interface Props {
  readonly here: string;
  readonly title: string;
  /** What the address names and does not exist: "Bulan itu". */
  readonly what: string;
  readonly to: string;
  /** What is there instead: "Riwayat bulan ini". */
  readonly instead: string;
}

/** An address that names nothing, mistyped or from an old message: said in words, with the way on. */
export const NoSuch = ({ here, title, what, to, instead }: Props) => (
  <Frame here={here} title={title} back={to}>
    <Note icon="info" tone="n">
      <b>{what} tidak ada.</b> Mungkin alamatnya salah ketik. Tidak ada yang hilang.
    </Note>
    <Link to={to} kind="tombol dua penuh">
      {instead}
    </Link>
  </Frame>
);
