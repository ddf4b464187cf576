import { allEndpoints, type Endpoint } from '@tracker/contract';
import { sam } from '@tracker/examples';
import { accessMatrix, type Door } from './testing/access-matrix';
import { sendings, type Sent } from './testing/access-doors';
import { accessScene, type Scene } from './testing/access-scene';
import {
  outsiders,
  samsWords,
  visitorNames,
  visitors,
  type VisitorName,
} from './testing/access-visitors';
import { multipartOf } from './testing/multipart';
import { everyRow } from './testing/every-row';
import { sendRaw, type RawAnswer } from './testing/send-raw';
import { TestService, type Browser } from './testing/test-service';

jest.setTimeout(30_000);

let service: TestService;
let scene: Scene;

beforeAll(async () => {
  service = await TestService.start();
  scene = await accessScene(service);
});
afterAll(() => service.stop());

const matrix = accessMatrix();

function endpointOf(name: string): Endpoint {
  const found = allEndpoints.find((endpoint) => endpoint.name === name);
  if (!found) throw new Error(`The contract has no endpoint ${name}`);
  return found;
}

const sentTo = async (door: string): Promise<Sent> => (await sendings[door]?.(scene)) ?? {};

function addressOf({ path }: Endpoint, { params = {}, query }: Sent): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
  return query ? `/api/${filled}?${new URLSearchParams(query).toString()}` : `/api/${filled}`;
}

function send(
  browser: Browser,
  method: string,
  address: string,
  { body, file, ifMatch }: Pick<Sent, 'body' | 'file' | 'ifMatch'> = {},
): Promise<RawAnswer> {
  const form = file ? multipartOf(body, file) : null;
  const json = body && {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const written = form ?? json;
  const headers = {
    ...browser.headers,
    ...written?.headers,
    ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
  };
  return sendRaw(service.origin, method, address, { headers, body: written?.body });
}

/** Doors that end the session one comes with: everybody comes with another one. */
const endsSession = ['signIn', 'acceptInvitation', 'signOut'];
const browserOf = (name: VisitorName, endpoint: string) =>
  endsSession.includes(endpoint) && scene.as[name].headers['cookie'] && name !== 'isaac'
    ? service.as(visitors[name])
    : scene.as[name];

const inWords = ({ status }: RawAnswer) => (status >= 200 && status < 300 ? 'ok' : String(status));

describe('the table', () => {
  it('has a line for every endpoint of the contract, and for no other', () => {
    const lines = new Set(matrix.map(({ endpoint }) => endpoint));
    expect([...lines].sort()).toEqual(allEndpoints.map(({ name }) => name).sort());
  });

  it('has each line once, and something to send for each', () => {
    const doors = matrix.map(({ door }) => door).sort();
    expect(doors).toEqual(Object.keys(sendings).sort());
  });
});

/** Somebody whom the endpoint lets in: what even they do not get, nobody gets. */
const letInBy = ({ expected }: Door) => {
  const name = visitorNames.findLast((each) => expected[each] === 'ok');
  if (!name) throw new Error('A door that nobody can open');
  return name;
};
/** One door of each endpoint. */
const doors = matrix.filter(({ door, endpoint }) => door === endpoint);

/** Before anything has happened to Sam's things: what got through here would succeed. */
describe('an address that is written differently', () => {
  const inPath = (change: (path: string) => string) => (address: string) => {
    const [path = '', ...query] = address.split('?');
    return [change(path), ...query].join('?');
  };
  it.each<[string, (address: string) => string]>([
    ['with a doubled slash in front', (address) => `/${address}`],
    ['with a doubled slash inside', (address) => address.replace('/api/', '/api//')],
    ['with a slash behind', inPath((path) => `${path}/`)],
    ['with an encoded slash', (address) => address.replace('/api/', '/api%2F')],
    ['with an encoded slash behind', inPath((path) => `${path}%2F`)],
    ['in upper case', inPath((path) => path.toUpperCase())],
    ['with a dot', (address) => address.replace('/api/', '/api/./')],
    ['with two dots', (address) => address.replace('/api/', '/api/team/../')],
    ['with a null character behind', inPath((path) => `${path}%00`)],
    ['with a parameter behind', inPath((path) => `${path};a=b`)],
    ['with an extension', inPath((path) => `${path}.json`)],
  ])('%s leads nowhere', async (_, change) => {
    for (const door of doors) {
      const { method, ...contract } = endpointOf(door.endpoint);
      const sent = await sentTo(door.door);
      const address = change(addressOf({ method, ...contract }, sent));
      for (const name of ['nobody', 'leila', letInBy(door)] as const) {
        const answer = await send(scene.as[name], method, address, sent);
        expect([address, name, answer.status >= 400 && answer.status < 500]).toEqual([
          address,
          name,
          true,
        ]);
        expectNothingOfSams(name, answer);
      }
    }
  });

  it('with encoded letters is guarded like the plain one', async () => {
    for (const door of doors.filter(({ endpoint }) => endpointOf(endpoint).method === 'GET')) {
      const contract = endpointOf(door.endpoint);
      const address = addressOf(contract, await sentTo(door.door)).replace('/api', '/%61p%69');
      for (const name of visitorNames) {
        const answer = await send(scene.as[name], 'GET', address);
        expect([address, name, inWords(answer)]).toEqual([address, name, door.expected[name]]);
        expectNothingOfSams(name, answer);
      }
    }
  });
});

describe('another method', () => {
  const others = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'];

  it('than those of the contract leads nowhere', async () => {
    for (const door of doors) {
      const contract = endpointOf(door.endpoint);
      const served = allEndpoints.filter(({ path }) => path === contract.path);
      const address = addressOf(contract, await sentTo(door.door));
      for (const method of others.filter((each) => served.every((one) => one.method !== each))) {
        const { status } = await send(scene.as[letInBy(door)], method, address);
        expect([method, address, status]).toEqual([method, address, 404]);
      }
    }
  });
});

describe('who gets what', () => {
  it.each(matrix)('$door', async ({ door, endpoint, expected }) => {
    const contract = endpointOf(endpoint);
    const answers: Partial<Record<VisitorName, string>> = {};
    const visit = async (name: VisitorName) => {
      const sent = await sentTo(door);
      const browser = await browserOf(name, endpoint);
      const answer = await send(browser, contract.method, addressOf(contract, sent), sent);
      answers[name] = inWords(answer);
      expectNothingOfSams(name, answer);
      if (contract.method !== 'GET') return;
      const head = await send(browser, 'HEAD', addressOf(contract, sent));
      expect([name, head.status, head.body]).toEqual([name, answer.status, '']);
    };
    const isLetIn = (name: VisitorName) => expected[name] === 'ok';
    const before = await everyRow(service);
    for (const name of visitorNames.filter((each) => !isLetIn(each))) await visit(name);
    const refused = await everyRow(service);
    for (const name of visitorNames.filter(isLetIn)) await visit(name);
    expect(answers).toEqual(expected);
    expect(refused).toEqual(before);
    if (contract.method === 'GET') expect(await everyRow(service)).toEqual(before);
  });
});

/** No id, name or word of Sam's record, and of Sam's drafts not even for who may read the record. */
function expectNothingOfSams(name: VisitorName, { body }: RawAnswer) {
  if (name !== 'sam') expect(body).not.toContain(samsWords.draft);
  if (!outsiders.includes(name)) return;
  const { apprenticeship, items, entries, evidence, drafts, certificates } = scene;
  const secrets = [
    sam.id,
    sam.name,
    sam.email,
    apprenticeship,
    ...Object.values(items).map(({ id }) => id),
    ...Object.values(entries),
    ...Object.values(evidence),
    ...Object.values(drafts),
    ...Object.values(certificates).flat(),
    ...Object.values(samsWords),
  ];
  expect([name, secrets.filter((secret) => body.includes(secret))]).toEqual([name, []]);
}
