import { useLive } from '../app/live';
import { handTo } from '../app/start';
import { goTo } from '../app/way';
import { Icon } from '../parts/Icon';

/** A shared phone, openly: everybody has a name, a key and a queue of his own on it, and says who stands before it. */
export const PeopleCard = () => {
  const { me, people } = useLive();
  return (
    <section class="tumpuk rapat-atas">
      <h2 class="t-m">{people.length > 1 ? 'HP ini dipakai bersama' : 'HP bersama'}</h2>
      <div class="daftar">
        {people.length > 1 &&
          people.map((one) => (
            <button
              type="button"
              key={one.person}
              aria-pressed={one.person === me!.person}
              onClick={() => void handTo(one).then(() => goTo('/saku/hadir'))}
            >
              <span class="wajah" aria-hidden="true">
                {one.initials}
              </span>
              <span class="isi">
                <b>{one.callName}</b>
                <small class="mini redup">{one.person === me!.person ? 'sedang dipakai' : one.unit}</small>
              </span>
              <Icon of={one.person === me!.person ? 'check' : 'next'} />
            </button>
          ))}
        <a href="/masuk?kembali=/saku/hadir">
          <span class="kotak-ik">
            <Icon of="person" />
          </span>
          <span class="isi">
            <b>Tambah orang di HP ini</b>
            <small class="mini redup">masing-masing dengan PIN sendiri</small>
          </span>
          <Icon of="next" />
        </a>
      </div>
    </section>
  );
};
