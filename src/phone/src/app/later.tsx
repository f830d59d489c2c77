import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Frame } from '../parts/Frame';
import { Note } from '../parts/Note';
import { keepPlace } from './ear';

/** What stands there until the code has come; `failed` when it cannot come now. */
type Meanwhile<Props> = ComponentType<Props & { readonly failed: boolean }>;

/**
 * A screen that is not on the way of a tap: its code comes when it is opened, from the phone's own store. A piece that
 * cannot come, because the app was renewed while it stood open, says so instead of staying white.
 */
export const later = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Until: Meanwhile<Props> = Opening,
): ComponentType<Props> => {
  let loaded: ComponentType<Props> | null = null;
  return (props) => {
    const [screen, setScreen] = useState<{ readonly of: ComponentType<Props> | null; readonly failed: boolean }>({
      of: loaded,
      failed: false,
    });
    useEffect(() => {
      if (screen.of === null) {
        load().then(
          (found) => {
            loaded = found;
            setScreen({ of: found, failed: false });
          },
          () => setScreen({ of: null, failed: true }),
        );
      }
    }, []);
    useEffect(keepPlace, [screen.of]);
    return screen.of === null ? <Until {...props} failed={screen.failed} /> : <screen.of {...props} />;
  };
};

const Opening = ({ failed }: { readonly failed: boolean }) => (
  <Frame here={location.pathname} title="Laras">
    {failed && (
      <Note icon="info" tone="n">
        <b>Layar ini belum tersimpan di HP.</b> Yang sudah tercatat tetap aman. Tutup lalu buka lagi aplikasi saat ada sinyal.
      </Note>
    )}
  </Frame>
);
