import { allEndpoints, type Endpoint } from '@tracker/contract';
import { StandingsRefresh } from './standings/refresh';
import { sendings, type Sent } from './testing/access-doors';
import { accessMatrix, type Door } from './testing/access-matrix';
import { accessScene, type Scene } from './testing/access-scene';
import { queriesDuring } from './testing/count-queries';
import { moreRows } from './testing/many-rows';
import { sendRaw } from './testing/send-raw';
import { TestService } from './testing/test-service';

/** Quality P5: what is read goes in so many statements, whatever the number of rows. */
const most = 8;
/** Before it is read, one or two statements find out who is signed in, and what they are. */
const guards = ['FROM sessions s JOIN people', 'SELECT 1 FROM relationships'];
/** Pages about one thing, which show a little of everything that is known about it. */
const aboutOneThing = [
  'getItem',
  'getReview',
  'getOverview',
  'getProgress',
  'getEvidence',
  'getCertificate',
  'getEntry',
];

/** Whose lists grow below. */
const readers = ['sam', 'priya', 'tom', 'gareth', 'ruth'] as const;

type Reading = { door: Door; endpoint: Endpoint; sent: Sent };

let service: TestService;
let scene: Scene;
let few: Map<string, string[]>;
let many: Map<string, string[]>;

const readings = accessMatrix().flatMap((door) => {
  const endpoint = allEndpoints.find(({ name }) => name === door.endpoint);
  const isRead = endpoint?.method === 'GET' && !endpoint.download && endpoint.access !== 'public';
  return isRead ? [{ door, endpoint }] : [];
});

const lists = readings.filter(({ endpoint }) => !aboutOneThing.includes(endpoint.name));

beforeAll(async () => {
  service = await TestService.start();
  scene = await accessScene(service);
  const all = await Promise.all(
    readings.map(async (each) => ({
      ...each,
      sent: (await sendings[each.door.door]?.(scene)) ?? {},
    })),
  );
  await moreRows(scene, { from: 0, to: 2 });
  await refreshed();
  few = await statementsOf(all);
  await moreRows(scene, { from: 2, to: 30 });
  await refreshed();
  many = await statementsOf(all);
}, 60_000);
afterAll(() => service.stop());

/** Rows that were put in beside the use cases have no standings yet. The first to read them would make them. */
const refreshed = () => service.app.get(StandingsRefresh).rebuild();

async function statementsOf(all: readonly Reading[]) {
  const statements = new Map<string, string[]>();
  for (const { door, endpoint, sent } of all)
    statements.set(
      door.door,
      await queriesDuring(service, async () => {
        expect(await statusOf(door, endpoint, sent)).toBe(200);
      }),
    );
  return statements;
}

async function statusOf({ expected }: Door, { path }: Endpoint, { params = {}, query }: Sent) {
  const name = readers.find((each) => expected[each] === 'ok');
  const filled = path.replace(/:(\w+)/g, (_, part: string) => params[part] ?? '');
  const address = `/api/${filled}?${new URLSearchParams(query).toString()}`;
  const { headers } = scene.as[name ?? 'sam'];
  return (await sendRaw(service.origin, 'GET', address, { headers })).status;
}

it.each(readings.map(({ door: { door } }) => door))(
  '%s reads the same number of statements, whatever the number of rows',
  (door) => {
    expect(many.get(door)).toHaveLength(few.get(door)?.length ?? 0);
  },
);

it.each(lists.map(({ door: { door } }) => door))(
  `%s is a list, and reads at most ${String(most)}`,
  (door) => {
    const statements = many.get(door) ?? [];
    const ofTheGuard = statements.filter((sql) => guards.some((start) => sql.includes(start)));
    expect(statements.length - ofTheGuard.length).toBeLessThanOrEqual(most);
  },
);
