import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Frame } from '../parts/Frame';

/** A screen that is not on the way of a tap: its script comes when it is asked for; the worker keeps it for days offline. */
export const Later = ({ load }: { load: () => Promise<ComponentType> }) => {
  const [Screen, setScreen] = useState<ComponentType | null>(null);
  const [missed, setMissed] = useState(false);
  useEffect(() => {
    load().then(
      (screen) => setScreen(() => screen),
      () => setMissed(true),
    );
  }, [load]);
  if (Screen !== null) {
    return <Screen />;
  }
  return (
    <Frame here="/saku/hadir">
      <p class="redup" role="status">
        {missed ? 'Layar ini belum tersimpan di HP. Buka lagi saat ada sinyal; catatan hadir tetap aman.' : 'Membuka…'}
      </p>
    </Frame>
  );
};
