import { z } from 'zod';
import { takesKey, type Endpoint } from './endpoint';
import { allEndpoints, accounts, apprenticeships, log, people, plans, signOffs } from './index';

const messagesOf = (endpoint: Endpoint, body: unknown): Record<string, string> => {
  const { error } = endpoint.body?.safeParse(body) ?? {};
  const all = error?.issues.map(({ path, message }) => [path.join('.'), message] as const) ?? [];
  return Object.fromEntries([...all].reverse());
};

describe('every endpoint', () => {
  it('has an address of its own', () => {
    const addresses = allEndpoints.map(
      ({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`,
    );
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it.each(allEndpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
    '%s: names its parameters, and only a change has a body',
    (_, endpoint) => {
      const named = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      expect(Object.keys(endpoint.params?.shape ?? {}).sort()).toEqual(named.sort());
      if (endpoint.method === 'GET') expect(endpoint.body).toBeUndefined();
      else expect(endpoint.query).toBeUndefined();
    },
  );

  it.each(allEndpoints.filter(({ etag }) => etag).map((endpoint) => [endpoint.name, endpoint]))(
    '%s: answers with the version that its ETag carries',
    (_, { etag, response }) => {
      const schema = etag
        ?.split('.')
        .reduce<z.ZodType | undefined>(
          (object, name) => (object as z.ZodObject | undefined)?.shape[name] as z.ZodType,
          response,
        );
      expect(schema).toBeInstanceOf(z.ZodType);
    },
  );

  it('a guarded change has a version, and what changes or begins something takes a key', () => {
    const guarded = allEndpoints.filter((endpoint) => endpoint.guarded);
    expect(guarded.every(({ etag }) => etag)).toBe(true);
    expect(guarded.every(takesKey)).toBe(true);
    const without = allEndpoints.filter((endpoint) => !takesKey(endpoint));
    expect(
      without.filter(({ method, access }) => method === 'POST' && access !== 'public'),
    ).toEqual([]);
  });

  it('only signing in, and what a link from a mail leads to, is open to everybody', () => {
    const open = allEndpoints.filter(({ access }) => access === 'public');
    expect(open.map(({ name }) => name).sort()).toEqual([
      'acceptInvitation',
      'answerAsWitness',
      'checkInvitation',
      'checkReceipt',
      'checkWitnessLink',
      'getService',
      'repudiateStatement',
      'signIn',
    ]);
  });
});

describe('what the person reads when something is missing', () => {
  it.each([
    [
      signOffs.returnRequest,
      { snapshot: 'a'.repeat(64) },
      { whatNext: 'Enter what needs to change' },
    ],
    [signOffs.revokeSignOff, { reason: '  ' }, { reason: 'Enter why you revoke this sign-off' }],
    [accounts.signIn, {}, { email: 'Enter your email address', password: 'Enter your password' }],
    [
      people.addPerson,
      { name: '', email: 'ruth' },
      {
        name: 'Enter their full name',
        email: 'Enter an email address in the correct format, like name@example.gov.uk',
      },
    ],
    [
      log.addEntry,
      { on: '2026-02-30' },
      {
        kind: 'Choose what kind of session it was',
        mode: 'Choose how you took part',
        on: 'Enter a real date, like 24 11 2026',
        minutes: 'Enter how long it took',
        did: 'Enter what you did',
      },
    ],
  ] as const)('%#', (endpoint, body, messages) => {
    expect(messagesOf(endpoint, body)).toEqual(messages);
  });

  it('says every problem of a long form at once', () => {
    expect(Object.keys(messagesOf(apprenticeships.startApprenticeship, {})).sort()).toEqual([
      'apprentice',
      'focusArea',
      'lineManager',
      'mentor',
      'plannedEndOn',
      'programme',
      'startOn',
    ]);
  });
});

describe('what is sent', () => {
  it('is trimmed, and an address is lower case', () => {
    const sent = { name: ' Ruth Adeyemi ', email: ' Ruth@Example.gov.uk ' };
    expect(people.addPerson.body.parse(sent)).toEqual({
      name: 'Ruth Adeyemi',
      email: 'ruth@example.gov.uk',
    });
  });

  it.each(['\u0000', '\ud83d'])('cannot hold %j, which no database keeps', (character) => {
    expect(messagesOf(plans.saveStatement, { statement: `a${character}b` })).toEqual({
      statement: 'What I did must not contain characters that cannot be saved',
    });
  });

  it('an empty choice of a level is none, and so is a skill without one', () => {
    const body = { statement: '', selfLevel: '' };
    const none = { statement: '', selfLevel: null, selfLevels: {} };
    expect(plans.saveStatement.body.parse(body)).toEqual(none);
    const each = { ...body, selfLevel: 'each', selfLevels: { INF: 'working', SUP: '' } };
    expect(plans.saveStatement.body.parse(each)).toEqual({
      ...none,
      selfLevels: { INF: 'working' },
    });
    expect(
      plans.saveStatement.body.safeParse({ ...each, selfLevels: { INF: 'master' } }).success,
    ).toBe(false);
  });
});

it('a response keeps only what its schema names', () => {
  const person = { id: '5a11b0c0-0000-4000-8000-000000000001', name: 'Sam Okafor' };
  const parsed = accounts.checkInvitation.response.parse({
    ...person,
    email: 'sam@example.gov.uk',
    passwordHash: 'secret',
  });
  expect(parsed).toEqual({ name: 'Sam Okafor', email: 'sam@example.gov.uk' });
});
