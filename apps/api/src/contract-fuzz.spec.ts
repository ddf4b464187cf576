import { allEndpoints, type Endpoint } from '@tracker/contract';
import fc from 'fast-check';
import { z } from 'zod';
import { sendings, type Sent } from './testing/access-doors';
import { accessMatrix } from './testing/access-matrix';
import { accessScene, type Scene } from './testing/access-scene';
import { visitorNames } from './testing/access-visitors';
import { anything, bodyLike, hostileTexts } from './testing/arbitrary-body';
import { expectProblem } from './testing/expect-problem';
import { multipartOf, type TestFile } from './testing/multipart';
import { sendRaw } from './testing/send-raw';
import { TestService } from './testing/test-service';

jest.setTimeout(60_000);

let service: TestService;
let scene: Scene;

beforeAll(async () => {
  service = await TestService.start();
  scene = await accessScene(service);
});
afterAll(() => service.stop());

/** Each endpoint with somebody whom it lets in, whatever they send. Signing out would end the run. */
const doors = accessMatrix()
  .filter(({ door, endpoint }) => door === endpoint && endpoint !== 'signOut')
  .map(({ endpoint, expected }) => {
    const contract = allEndpoints.find(({ name }) => name === endpoint);
    const visitor = visitorNames.findLast((name) => expected[name] === 'ok');
    if (!contract || !visitor) throw new Error(`${endpoint} cannot be tried`);
    const isPublic = contract.access === 'public';
    return { name: endpoint, contract, visitor: isPublic ? ('nobody' as const) : visitor };
  });
type Door = (typeof doors)[number];

const rightFor = async ({ name }: Door): Promise<Sent> => (await sendings[name]?.(scene)) ?? {};

/** Sends it and checks what must hold of every answer. Resolves to the status. */
async function send(
  { contract, visitor }: Door,
  { params, query, file, ifMatch }: Sent,
  body?: unknown,
) {
  const { method, path, response, download } = contract;
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(wellFormed(params?.[name] ?? '')),
  );
  const search = query ? `?${new URLSearchParams(query).toString()}` : '';
  const answer = await sendRaw(service.origin, method, `/api/${filled}${search}`, {
    ...written(
      {
        ...scene.as[visitor].headers,
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      },
      body ?? {},
      file,
    ),
    ...(method === 'GET' && { body: undefined }),
  });
  expect(answer.status).toBeLessThan(500);
  if (visitor !== 'nobody') expect(answer.status).not.toBe(401);
  if (answer.status >= 400) expectProblem(answer);
  else if (!download) response.parse(JSON.parse(answer.body));
  return answer.status;
}

/** A body that is no object has no fields: it can only be sent as JSON. */
function written(headers: Record<string, string>, body: unknown, file?: TestFile) {
  const isForm = file && typeof body === 'object' && body !== null && !Array.isArray(body);
  const form = isForm ? multipartOf(body as Record<string, unknown>, file) : null;
  return form
    ? { headers: { ...headers, ...form.headers }, body: form.body }
    : { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** An address holds no half of a surrogate pair: no program could write it down. */
const wellFormed = (text: string) => text.toWellFormed();

/** Slow on purpose, behind a limit of tries: a few are enough. */
const slow = ['signIn', 'changePassword', 'acceptInvitation'];
const runsOf = ({ name }: Door) => (slow.includes(name) ? 5 : 20);

const withBody = doors.filter(({ contract }) => contract.method !== 'GET');
const withQuery = doors.filter(({ contract }) => contract.query);
const withParams = doors.filter(({ contract }) => contract.params);

describe('whatever a body holds, the answer is an answer', () => {
  it.each(withBody)('$name', async (door) => {
    const right = await rightFor(door);
    const schema = door.contract.body ?? z.object({});
    await fc.assert(
      fc.asyncProperty(bodyLike(schema, right.body ?? {}), async (body) => {
        await send(door, right, body);
      }),
      { numRuns: runsOf(door) },
    );
  });
});

describe('whatever a query holds, the answer is an answer', () => {
  it.each(withQuery)('$name', async (door) => {
    const right = await rightFor(door);
    const names = Object.keys(door.contract.query?.shape ?? {});
    const query = fc.dictionary(fc.constantFrom(...names, 'more'), anything().map(asText));
    const cursors = fc.array(anything(), { maxLength: 3 }).map(asCursor);
    const lists = fc.record({ after: cursors, before: cursors }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(fc.oneof(query, lists), async (sent) => {
        await send(door, { ...right, query: sent });
      }),
      { numRuns: 40 },
    );
  });
});

const asText = (value: unknown) =>
  wellFormed(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 500);
const asCursor = (key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

describe('whatever an address holds, the answer is an answer', () => {
  it.each(withParams)('$name', async (door) => {
    const right = await rightFor(door);
    const names = Object.keys(right.params ?? {});
    const changed = fc.tuple(fc.constantFrom(...names), anything().map(asText));
    await fc.assert(
      fc.asyncProperty(changed, async ([name, value]) => {
        await send(door, { ...right, params: { ...right.params, [name]: value } }, right.body);
      }),
      { numRuns: 8 },
    );
  });
});

/** Fields whose text is taken as it is: a password is only hashed, and a draft keeps what was typed. */
const takenAsTheyAre = ['password', 'current', 'token', 'content'];

describe('no text field takes what a database cannot hold', () => {
  const cannotBeHeld = hostileTexts.filter(
    (text) => text.includes('\u0000') || !text.isWellFormed(),
  );

  it.each(withBody.filter(({ contract }) => textFieldsOf(contract).length > 0))(
    '$name',
    async (door) => {
      for (const field of textFieldsOf(door.contract))
        for (const text of cannotBeHeld.filter((each) => canBeSent(door, each))) {
          const right = await rightFor(door);
          const value = Array.isArray(right.body?.[field]) ? [text] : text;
          const status = await send(door, right, { ...right.body, [field]: value });
          expect([field, text, status]).toEqual([field, text, 422]);
        }
    },
  );
});

/** A form is sent as UTF-8, in which half of a surrogate pair cannot be written. */
const canBeSent = ({ contract }: Door, text: string) => !contract.upload || text.isWellFormed();

/** Names of the fields that hold a text, or a list of texts. */
function textFieldsOf({ body }: Endpoint): string[] {
  if (!body) return [];
  const { properties = {} } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties as Record<string, z.core.JSONSchema.BaseSchema>)
    .filter(([, { type, items }]) => type === 'string' || (items && 'type' in Object(items)))
    .map(([name]) => name)
    .filter((name) => !takenAsTheyAre.includes(name));
}
