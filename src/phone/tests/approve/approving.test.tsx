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

  test('as two answers at once is kept as two answers', async () => {
    const answer = (id: string) => ({ id, tap: 'a', answer: 'lupa', note: null, sentAt: null });
    await Promise.all([give(me, answer('1')), give(me, answer('2'))]);

    expect((await givenBy(me)).map(({ id }) => id)).toEqual(['1', '2']);
  });
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
