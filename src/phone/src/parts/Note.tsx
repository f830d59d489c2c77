import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

export type NoteTone = 'n' | 'k' | 'b' | 'h' | '';

/** A few words that matter now; never a toast that goes away. */
export const Note = ({ icon, tone = '', children }: { icon: IconName; tone?: NoteTone; children: ComponentChildren }) => (
  <div class={`catatan ${tone}`}>
    <Icon of={icon} />
    <div>{children}</div>
  </div>
);
