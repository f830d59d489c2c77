import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Frame } from '../parts/Frame';
import { Note } from '../parts/Note';
import { keepPlace } from './ear';

/**
 * A screen that is not on the way of a tap: its code comes when it is opened, from the phone's own store. A piece that
 * cannot come, because the app was renewed while it stood open, says so instead of staying white.
 */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
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
    if (screen.of !== null) {
      return <screen.of {...props} />;
    }
    return (
      <Frame here={location.pathname} title="Laras">
        {screen.failed && (
          <Note icon="info" tone="n">
            <b>Layar ini belum tersimpan di HP.</b> Catatan Anda aman. Tutup lalu buka lagi aplikasi saat ada sinyal.
          </Note>
        )}
      </Frame>
    );
  };
};
