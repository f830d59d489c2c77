import { Icon } from './Icon';

interface Props {
  readonly title: string;
  readonly all: readonly (readonly [value: string, words: string])[];
  /** Null while nothing is chosen: nobody claims what nobody has said. */
  readonly chosen: string | null;
  readonly choose: (value: string) => void;
}

/** One of a few ready-made answers. */
export const Reasons = ({ title, all, chosen, choose }: Props) => (
  <fieldset class="polos">
    <legend class="tebal">{title}</legend>
    <div class="pilih">
      {all.map(([value, words]) => (
        <label key={value} class={value === chosen ? 'aktif' : ''}>
          <input type="radio" name={title} value={value} checked={value === chosen} onChange={() => choose(value)} />
          {value === chosen && <Icon of="check" />}
          {words}
        </label>
      ))}
    </div>
  </fieldset>
);
