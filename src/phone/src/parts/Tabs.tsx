import { Icon, type IconName } from './Icon';
import { Link } from './Link';

const tabs: readonly { path: string; icon: IconName; word: string; superiorOnly?: boolean }[] = [
  { path: '/saku/hadir', icon: 'home', word: 'Hadir' },
  { path: '/saku/setujui', icon: 'personCheck', word: 'Setujui', superiorOnly: true },
  { path: '/saku/slip', icon: 'money', word: 'Slip' },
  { path: '/saku/saya', icon: 'person', word: 'Saya' },
];

/** Four places that never change their order; a superior has one more. */
export const Tabs = ({ here, isSuperior, waiting }: { here: string; isSuperior: boolean; waiting: number }) => (
  <nav class="tab" aria-label="Menu utama">
    {tabs
      .filter((tab) => isSuperior || tab.superiorOnly !== true)
      .map((tab) => {
        const isHere = here.startsWith(tab.path);
        return (
          <Link to={tab.path} kind={isHere ? 'aktif' : ''} here={isHere} key={tab.path}>
            <Icon of={tab.icon} />
            {tab.word}
            {tab.path === '/saku/setujui' && waiting > 0 && <em aria-label={`${waiting} menunggu`}>{waiting}</em>}
          </Link>
        );
      })}
  </nav>
);
