import { accounts as contract } from '@tracker/contract';
import { leila, priya, sam, tom } from '@tracker/examples';
import { given } from '../testing/given';
import { Browser, TestService, type Answer } from '../testing/test-service';
import { Passwords } from './passwords';
import { Person } from './person.entity';
import { Session } from './session.entity';

const password = 'purple kettle river';
let service: TestService;

beforeAll(async () => {
  service = await TestService.start();
  await given.account(service, sam, { password });
  await given.account(service, leila, { password, state: 'disabled' });
  await given.account(service, tom, { state: 'invited' });
  await given.apprenticeship(service);
});
afterAll(() => service.stop());

const signIn = (email: string, secret = password, headers: Record<string, string> = {}) =>
  new Browser(service.origin, headers).call(contract.signIn, { body: { email, password: secret } });
const cookieOf = ({ headers }: Answer<typeof contract.signIn>) =>
  String(headers.get('set-cookie')).split(';')[0] ?? '';
const signedInBrowser = async (headers: Record<string, string> = {}) =>
  new Browser(service.origin, { cookie: cookieOf(await signIn(sam.email, password, headers)) });
const statusIn = async (browser: Browser) => (await browser.call(contract.getSession)).status;

describe('signing in', () => {
  it('says who the person is, what they are, and how long they stay signed in', async () => {
    const { status, data } = await signIn(sam.email);
    expect(status).toBe(200);
    expect(data).toEqual({
      ...sam,
      roles: ['apprentice'],
      covering: [],
      apprenticeshipId: expect.any(String) as string,
      toReview: 0,
      session: { idleMinutes: 30, endsAt: '2026-11-24T22:05:00.000Z' },
    });
  });

  it('takes the email address in capitals and with spaces round it', async () => {
    expect((await signIn(' Sam.Okafor@EXAMPLE.gov.uk ')).data.id).toBe(sam.id);
  });

  it('sets a cookie that scripts and other sites cannot use, and that holds nothing', async () => {
    const { headers } = await signIn(sam.email);
    const [value, ...flags] = String(headers.get('set-cookie')).split('; ');
    expect(value).toMatch(/^session=[\w-]{43}$/);
    expect(flags.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax']);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('keeps the hash of the cookie only', async () => {
    const token = cookieOf(await signIn(sam.email)).replace('session=', '');
    const kept = await service.db.read.find(Session);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('begins a new session each time, and ends the one that the browser had', async () => {
    const before = await signedInBrowser();
    const after = await signedInBrowser(before.headers);
    expect(after.headers.cookie).not.toBe(before.headers.cookie);
    expect([await statusIn(before), await statusIn(after)]).toEqual([401, 200]);
  });

  it('never takes over a session that somebody else has chosen', async () => {
    const planted = 'session=' + 'x'.repeat(43);
    expect(cookieOf(await signIn(sam.email, password, { cookie: planted }))).not.toBe(planted);
    expect(await statusIn(new Browser(service.origin, { cookie: planted }))).toBe(401);
  });

  it('asks for what is missing', async () => {
    const browser = new Browser(service.origin, {});
    const { status, problem } = await browser.call(contract.signIn, { body: {} });
    expect(status).toBe(422);
    expect(problem.errors).toEqual({
      email: 'Enter your email address',
      password: 'Enter your password',
    });
  });

  it('takes no password out of an address', async () => {
    const query = new URLSearchParams({ email: sam.email, password }).toString();
    const { status } = await fetch(`${service.origin}/api/session?${query}`, { method: 'POST' });
    expect(status).toBe(422);
  });
});

describe('an account that cannot sign in', () => {
  const attempts: [string, string, string][] = [
    ['with a wrong password', sam.email, 'purple kettle lake'],
    ['that nobody has', 'nobody@example.gov.uk', password],
    ['that is disabled', leila.email, password],
    ['that is only invited', tom.email, password],
    ['whose password is empty in the database', priya.email, password],
  ];

  it.each(attempts)('%s: the same answer, and no cookie', async (_, email, secret) => {
    const { status, problem, headers } = await signIn(email, secret);
    expect({ status, problem, cookie: headers.get('set-cookie') }).toEqual({
      status: 401,
      problem: { type: 'about:blank', status: 401, title: 'Check your email address and password' },
      cookie: null,
    });
  });

  it.each(attempts)('%s: the same work, so the same time', async (_, email, secret) => {
    const asked = jest.spyOn(service.app.get(Passwords), 'isRight');
    await signIn(email, secret);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  it('works as hard on nobody’s password as on somebody’s', async () => {
    const passwords = service.app.get(Passwords);
    const hash = await passwords.hash(password);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const spent = async (of: string | null) => {
      const begun = process.cpuUsage();
      for (let i = 0; i < 3; i++) await passwords.isRight('purple kettle lake', of);
      return process.cpuUsage(begun).user;
    };
    await spent(null);
    const ratio = (await spent(null)) / (await spent(hash));
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });
});

describe('a session', () => {
  afterEach(() => {
    service.clock.set('2026-11-24T14:05:00.000Z');
  });

  it('ends after 30 minutes without a request', async () => {
    const browser = await signedInBrowser();
    service.clock.pass({ minutes: 29 });
    expect(await statusIn(browser)).toBe(200);
    service.clock.pass({ minutes: 29 });
    expect(await statusIn(browser)).toBe(200);
    service.clock.pass({ minutes: 30 });
    expect(await statusIn(browser)).toBe(401);
  });

  it('goes on when the person says so', async () => {
    const browser = await signedInBrowser();
    service.clock.pass({ minutes: 25 });
    expect((await browser.call(contract.staySignedIn)).data.session.idleMinutes).toBe(30);
    service.clock.pass({ minutes: 25 });
    expect(await statusIn(browser)).toBe(200);
  });

  it('ends after 8 hours whatever happens', async () => {
    const browser = await signedInBrowser();
    for (let half = 0; half < 19; half++) {
      service.clock.pass({ minutes: 25 });
      expect(await statusIn(browser)).toBe(200);
    }
    service.clock.pass({ minutes: 5 });
    expect(await statusIn(browser)).toBe(401);
  });

  it('ends at sign-out, and takes its cookie back', async () => {
    const browser = await signedInBrowser();
    const { status, headers } = await browser.call(contract.signOut);
    expect(status).toBe(200);
    expect(headers.get('set-cookie')).toMatch(/^session=; .*Expires=Thu, 01 Jan 1970/);
    expect(await statusIn(browser)).toBe(401);
  });

  it('of a person who was disabled ends with their next request', async () => {
    const browser = await signedInBrowser();
    const set = (state: 'disabled' | 'active') =>
      service.db.keep((tx) => tx.update(Person, { id: sam.id }, { state }));
    await set('disabled');
    expect(await statusIn(browser)).toBe(401);
    await set('active');
  });

  it('leaves no row behind when it has ended', async () => {
    await signedInBrowser();
    service.clock.pass({ days: 2 });
    await signedInBrowser();
    expect(await service.db.read.countBy(Session, { personId: sam.id })).toBe(1);
  });
});

describe('a request from another site', () => {
  const post = (headers: Record<string, string>, body: string) =>
    fetch(`${service.origin}/api/session`, { method: 'POST', headers, body });
  const json = JSON.stringify({ email: sam.email, password });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'that comes as %s is not read',
    async (type) => {
      expect((await post({ 'content-type': type }, json)).status).toBe(415);
    },
  );

  it.each([
    ['by its origin', { origin: 'https://elsewhere.example' }],
    ['by an origin that hides', { origin: 'null' }],
    ['by what the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbouring service', { 'sec-fetch-site': 'same-site' }],
  ])('is refused %s', async (_, headers) => {
    const answer = await post({ 'content-type': 'application/json', ...headers }, json);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

it('says nothing about demo accounts outside the demo', async () => {
  const { data } = await new Browser(service.origin, {}).call(contract.getService);
  expect(data).toEqual({ demo: null });
});

// From here on last: passport keeps one strategy for the whole process, that of the newest service.
it('names them in the demo', async () => {
  const demo = await TestService.start({ demo: true });
  const { data } = await new Browser(demo.origin, {}).call(contract.getService);
  await demo.stop();
  expect(data.demo?.people).toContainEqual({
    name: sam.name,
    email: sam.email,
    role: 'apprentice',
  });
});

it('behind https the cookie is bound to this host and never sent in the clear', async () => {
  const secure = await TestService.start({ publicUrl: 'https://tracker.example.gov.uk' });
  await given.account(secure, sam, { password });
  const browser = new Browser(secure.origin, {});
  const { headers } = await browser.call(contract.signIn, { body: { email: sam.email, password } });
  expect(headers.get('set-cookie')).toMatch(
    /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; /,
  );
  await secure.stop();
});
