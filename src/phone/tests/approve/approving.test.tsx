import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('idb', () => import('../tools/memory'));

import { page, pressButton, settled, show, until, visit } from '../tools/page';
import { emptyStores } from '../tools/memory';
import { change } from '../../src/app/live';
import { goTo, useWay } from '../../src/app/way';
import { ApproveScreens } from '../../src/approve/ApproveScreens';
import { alterPressed, flushDecisions, pressedBy } from '../../src/approve/outbox';
import { press, type Case, type Pressed, type SeenReviews } from '../../src/approve/reviews';
import { give, givenBy } from '../../src/doubts/outbox';
import { database } from '../../src/store/database';
import { waitingOf } from '../../src/store/waiting';
import { teacher } from '../town';

const caseOf = (person: string, name: string): Case =>
  ({
    person,
    name,
    initials: name.slice(0, 2),
    post: 'Guru kelas',
    date: '2026-05-04',
    doubts: [{ code: 'lateBeyond', words: 'Datang 07.32' }],
    isDrawn: false,
    starts: 390,
    ends: 840,
    came: 452,
    left: 845,
    said: [],
    evidence: [],
    pattern: '',
    isOpen: true,
    decided: null,
    answer: null,
  }) as unknown as Case;
const [abdul, siti] = [caseOf('p1', 'Abdul Sani'), caseOf('p2', 'Siti Aminah')];
const seen = {
  date: '2026-05-04',
  unit: 'SDN 2 Tanjung Laras',
  usual: '',
  approved: 0,
  reversed: 0,
  cases: [abdul, siti],
  questions: [{ code: 'why', words: 'Ada surat tugas?', then: '' }],
  returns: [],
} as unknown as SeenReviews;

const me = teacher.person;
const decision = (of: Case, id: string): Pressed => press(of, 'accepted', null, id, 1);
const Setujui = () => <ApproveScreens rest={useWay().replace(/^\/saku\/setujui\/?/, '')} />;
/** Time that passes between two touches, milliseconds. */
let skipped = 0;
const clock = performance.now.bind(performance);
vi.spyOn(performance, 'now').mockImplementation(() => clock() + skipped);

beforeEach(async () => {
  await database();
  emptyStores();
  localStorage.clear();
  skipped += 10_000;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) =>
    init.method === 'POST' ? Promise.reject(new Error('no signal')) : path === '/api/saku/reviews' ? Response.json(seen) : null,
  );
  change({ me: { ...teacher, isSuperior: true }, session: me });
});

afterEach(() => show(null));

describe('a hasty superior', () => {
  const open = async () => {
    visit.path = '/saku/setujui/p1/2026-05-04';
    await show(<Setujui />);
    await until(() => page.body.textContent.includes('Abdul Sani'));
  };

  test('who presses Setujui twice has approved one person, not the next one unseen', async () => {
    await open();
    await pressButton('Setujui');
    skipped += 300;
    await pressButton('Setujui');

    expect((await pressedBy(me)).map(({ person }) => person)).toEqual(['p1']);
    expect(page.body.textContent).toContain('Siti Aminah');
  });

  test('who looks and presses again has approved both', async () => {
    await open();
    await pressButton('Setujui');
    skipped += 701;
    await pressButton('Setujui');
    await settled();

    expect((await pressedBy(me)).map(({ person }) => person)).toEqual(['p1', 'p2']);
  });

  test('who presses Tanya twice has asked nothing yet', async () => {
    await open();
    await pressButton('Tanya');
    skipped += 300;
    await pressButton('Ada surat tugas?');

    expect(await pressedBy(me)).toEqual([]);
  });
});

describe('what was pressed', () => {
  test('stays when the answer of the server comes at the same moment', async () => {
    await alterPressed(me, () => [decision(abdul, 'id-1')]);
    vi.stubGlobal('fetch', async () => {
      void alterPressed(me, (all) => [...all, decision(siti, 'id-2')]);
      return Response.json({ results: [{ id: 'id-1', status: 'recorded', sentence: '' }, { id: 'id-2', status: 'recorded', sentence: '' }] });
    });

    await flushDecisions(me);

    expect((await pressedBy(me)).map(({ id }) => id)).toEqual(['id-1', 'id-2']);
  });

  test('while an attempt to send was failing is sent with the one after it, not with the next minute', async () => {
    let giveUp = () => {};
    const arrived: string[][] = [];
    await alterPressed(me, () => [decision(abdul, 'id-1')]);
    vi.stubGlobal('fetch', () => new Promise<Response>((_, fail) => (giveUp = () => fail(new Error('no signal')))));
    const failing = flushDecisions(me);
    await settled(20);
    await alterPressed(me, (all) => [...all, decision(siti, 'id-2')]);
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      const { decisions } = JSON.parse(init.body as string) as { decisions: Pressed[] };
      arrived.push(decisions.map(({ id }) => id));
      return Response.json({ results: decisions.map(({ id }) => ({ id, status: 'recorded', sentence: '' })) });
    });
    const pressed = flushDecisions(me);
    giveUp();
    await Promise.all([failing, pressed]);

    expect(arrived).toEqual([['id-1', 'id-2']]);
  });

  test('before the screen has read what waits is added to it', async () => {
    await alterPressed(me, () => [decision(abdul, 'id-1')]);
    visit.path = '/saku/setujui/p2/2026-05-04';
    await show(<Setujui />);
    await until(() => page.body.textContent.includes('Siti Aminah'));
    await pressButton('Setujui');
    await settled(20);

    expect((await pressedBy(me)).map(({ person }) => person)).toEqual(['p1', 'p2']);
  });

  test('of one person waits also when another person of this phone has nothing to send', async () => {
    await alterPressed(me, () => [decision(abdul, 'id-1')]);
    await alterPressed('another', () => []);

    expect(waitingOf('putusan', me)).toBe(1);
    expect(waitingOf('putusan', 'another')).toBe(0);
  });

  test('while a colleague is signed in on this phone waits, and is never sent in the name of the colleague', async () => {
    const sent = vi.fn();
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      if (init.method === 'POST') {
        const { decisions } = JSON.parse(init.body as string) as { decisions: Pressed[] };
        sent(decisions.map(({ id }) => id));
        return Response.json({ results: decisions.map(({ id }) => ({ id, status: 'recorded', sentence: '' })) });
      }
      return Response.json(seen);
    });
    await alterPressed(me, () => [decision(abdul, 'id-1')]);
    change({ session: 'another' });
    visit.path = '/saku/setujui';
    await show(<Setujui />);
    await settled(30);
    expect(sent).not.toHaveBeenCalled();

    change({ session: me });
    await until(() => sent.mock.calls.length > 0);
    expect(sent.mock.calls).toEqual([[['id-1']]]);
  });

  test('as two answers at once is kept as two answers', async () => {
    const answer = (id: string) => ({ id, tap: 'a', answer: 'lupa', note: null, sentAt: null });
    await Promise.all([give(me, answer('1')), give(me, answer('2'))]);

    expect((await givenBy(me)).map(({ id }) => id)).toEqual(['1', '2']);
  });
});

describe('twenty days', () => {
  const usual = Array.from({ length: 17 }, (_, place) => ({ ...caseOf(`u${place}`, `Wajar ${place}`), doubts: [] }) as Case);
  const odd = [0, 1, 2].map((place) => caseOf(`o${place}`, `Ganjil ${place}`));
  let taps = 0;
  const tap = async (words: string) => {
    taps++;
    skipped += 1_000;
    await pressButton(words);
    await settled(20);
  };
  const open = async (path: string) => {
    visit.path = path;
    await show(<Setujui />);
    await until(() => page.body.find('button') !== null);
  };

  beforeEach(() => {
    taps = 0;
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) =>
      init.method === 'POST' ? Promise.reject(new Error('no signal')) : path === '/api/saku/reviews' ? Response.json({ ...seen, cases: [...usual, ...odd] }) : null,
    );
  });

  test('are decided in six taps, one reason among them', async () => {
    await open('/saku/setujui');
    await tap('Setujui 17 orang');
    page.body.find('a', 'Ganjil 0')!.tell('click');
    taps++;
    await settled(20);
    await tap('Setujui');
    await tap('Tanya');
    await tap('Ada surat tugas?');
    await tap('Setujui');

    expect((await pressedBy(me)).map(({ verdict }) => verdict)).toEqual([...Array(18).fill('accepted'), 'asked', 'accepted']);
    expect(page.body.textContent).toContain('20 orang selesai');
    expect(taps).toBe(6);
  });

  test('that were approved together are taken back together where the sentence about them stands', async () => {
    await open('/saku/setujui');
    await tap('Setujui 17 orang');
    expect(page.body.textContent).toContain('17 orang disetujui.');
    await tap('Urungkan');

    expect(await pressedBy(me)).toEqual([]);
    expect(page.body.find('button', 'Setujui 17 orang')).not.toBeNull();
  });

  test('that were decided before the app was started anew can still be looked at and taken back', async () => {
    await alterPressed(me, () => [decision(usual[0]!, 'id-1')]);
    await open('/saku/setujui');
    await until(() => page.body.textContent.includes('1 orang sudah diputuskan'));

    expect(page.body.find('a', '1 orang sudah diputuskan')!.getAttribute('href')).toBe('/saku/setujui/putusan');
  });
});

test('a decision that another phone made before is told with the name, also when it was sent from another screen', async () => {
  const sentence = 'La Ode Ramli sudah mengembalikan ini pukul 15.12, dari HP lain. Itu yang berlaku, karena ditekan terakhir.';
  await alterPressed(me, () => [decision(abdul, 'id-1')]);
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) =>
    Response.json(init.method === 'POST' ? { results: [{ id: 'id-1', status: 'before', sentence }] } : seen),
  );
  await flushDecisions(me);
  visit.path = '/saku/setujui';
  await show(<Setujui />);
  await until(() => page.body.textContent.includes(`Abdul Sani: ${sentence}`));

  await show(null);
  await settled(20);
  await show(<Setujui />);
  await until(() => page.body.textContent.includes('Siti Aminah'));
  await settled(20);
  expect(page.body.textContent).not.toContain(sentence);
});

test('what is on its way to the server is taken back by another row', async () => {
  let arrive = (_: Response) => {};
  await alterPressed(me, () => [decision(abdul, 'id-1')]);
  vi.stubGlobal('fetch', (_: string, init: RequestInit) =>
    init.method === 'POST' ? new Promise<Response>((done) => (arrive = done)) : Promise.resolve(Response.json(seen)),
  );
  visit.path = '/saku/setujui/putusan';
  await show(<Setujui />);
  await until(() => page.body.find('button', 'Batalkan') !== null);
  await pressButton('Batalkan');
  arrive(Response.json({ results: [{ id: 'id-1', status: 'recorded', sentence: '' }] }));
  await settled(30);

  expect((await pressedBy(me)).map(({ verdict, withdraws }) => [verdict, withdraws])).toContainEqual(['withdrawn', 'id-1']);
  goTo('/saku/hadir');
});
