import { Icon, type IconName } from './Icon';
import { Link } from './Link';

const tabs: readonly { path: string; icon: IconName; word: string; superiorOnly?: boolean }[] = [
  { path: '/saku/hadir', icon: 'home', word: 'Hadir' },
  { path: '/saku/setujui', icon: 'personCheck', word: 'Setujui', superiorOnly: true },
  { path: '/saku/slip', icon: 'money', word: 'Slip' },
  { path: '/saku/saya', icon: 'person', word: 'Saya' },
];

interface Props {
  readonly here: string;
  readonly isSuperior: boolean;
  readonly waiting: number;
  readonly unread: number;
}

/** Four places that never change their order; a superior has one more. */
export const Tabs = ({ here, isSuperior, waiting, unread }: Props) => (
  <nav class="tab" aria-label="Menu utama">
    {tabs
      .filter((tab) => isSuperior || tab.superiorOnly !== true)
      .map((tab) => {
        const isHere = here.startsWith(tab.path);
        return (
          <Link to={tab.path} kind={isHere ? 'aktif' : ''} here={isHere} key={tab.path}>
            <Icon of={tab.icon} />
            {tab.word}
            {tab.path === '/saku/setujui' && waiting > 0 && <Count many={waiting} words="menunggu" />}
            {tab.path === '/saku/saya' && unread > 0 && <Count many={unread} words="kabar baru" />}
          </Link>
        );
      })}
  </nav>
);

const Count = ({ many, words }: { many: number; words: string }) => (
  <em role="img" aria-label={`${many} ${words}`}>
    {many}
  </em>
);
