import { accounts as contract } from '@tracker/contract';
import { sam } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { given } from '../testing/given';
import { Browser, TestService } from '../testing/test-service';
import { Attempts } from './attempts';
import { SignInAttempts } from './session.entity';

const password = 'purple kettle river';
let service: TestService;

beforeAll(async () => {
  service = await TestService.start();
  await given.account(service, sam, { password });
});
afterAll(() => service.stop());
/** The next test begins a day later, when nothing counts any more. */
afterEach(() => {
  service.clock.pass({ days: 2 });
});

const signIn = (email: string, secret: string) =>
  new Browser(service.origin, {}).call(contract.signIn, { body: { email, password: secret } });
const statusOf = async (email: string, secret: string) => (await signIn(email, secret)).status;
const fail = async (email: string, times: number) => {
  for (let i = 0; i < times; i++) expect(await statusOf(email, 'wrong')).toBe(401);
};
const seconds = (count: number) => ({ minutes: count / 60 });
const somebody = () => `${randomUUID()}@example.gov.uk`;
const home = '192.0.2.7';

it('after five failures the account waits, and a right password does not help', async () => {
  await fail(sam.email, 5);
  const wrong = await signIn(sam.email, 'wrong');
  expect(wrong.status).toBe(429);
  expect(wrong.headers.get('retry-after')).toBe('30');
  expect(wrong.problem.title).toBe('You have tried too many times. Try again in 30 seconds');
  expect(await statusOf(sam.email, password)).toBe(429);
  service.clock.pass(seconds(30));
  expect(await statusOf(sam.email, password)).toBe(200);
});

it('a right password in time clears the count', async () => {
  await fail(sam.email, 4);
  expect(await statusOf(sam.email, password)).toBe(200);
  await fail(sam.email, 4);
  expect(await statusOf(sam.email, password)).toBe(200);
});

it('the wait grows with each failure, and then the count begins anew: nobody is locked out', async () => {
  const attempts = service.app.get(Attempts);
  const attempt = { email: sam.email, address: home };
  for (let i = 0; i < 5; i++) await attempts.count(attempt);
  for (const wait of [30, 60, 120, 240, 480, 900]) {
    await expect(attempts.count(attempt)).rejects.toMatchObject({ seconds: wait });
    service.clock.pass(seconds(wait - 1));
    await expect(attempts.count(attempt)).rejects.toMatchObject({ seconds: 1 });
    service.clock.pass(seconds(1));
    await attempts.count(attempt);
  }
  await attempts.count(attempt);
});

it('an account that nobody has waits alike', async () => {
  const nobody = somebody();
  await fail(nobody, 5);
  expect((await signIn(nobody, 'wrong')).headers.get('retry-after')).toBe('30');
});

it('tries side by side cannot get past the limit', async () => {
  const nobody = somebody();
  const statuses = await Promise.all(Array.from({ length: 20 }, () => statusOf(nobody, 'wrong')));
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(15);
});

it('one address may fail fifty times in a quarter of an hour, over all accounts', async () => {
  const attempts = service.app.get(Attempts);
  const from = (address: string) => ({ email: somebody(), address });
  for (let i = 0; i < 50; i++) {
    service.clock.pass(seconds(2));
    await attempts.count(from(home));
  }
  await expect(attempts.count(from(home))).rejects.toMatchObject({ seconds: 802 });
  await attempts.count(from('192.0.2.8'));
  service.clock.pass(seconds(802));
  await attempts.count(from(home));
});

it('many people who sign in from one address are no failures', async () => {
  const attempts = service.app.get(Attempts);
  for (let i = 0; i < 60; i++) {
    const attempt = { email: somebody(), address: home };
    await attempts.count(attempt);
    await attempts.forgive(attempt);
  }
});

it('two processes count together', async () => {
  const processes = [1, 2].map(() => new Attempts(service.db, service.clock));
  const attempt = { email: somebody(), address: home };
  const counted = await Promise.allSettled(
    Array.from({ length: 6 }).flatMap(() => processes.map((one) => one.count(attempt))),
  );
  expect(counted.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
});

it('names and addresses are kept as hashes, and no longer than a day', async () => {
  const attempts = service.app.get(Attempts);
  await attempts.count({ email: sam.email, address: home });
  const kept = await service.db.read.find(SignInAttempts);
  expect(kept.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
  service.clock.pass({ days: 2 });
  const attempt = { email: somebody(), address: '192.0.2.9' };
  await attempts.count(attempt);
  await attempts.forgive(attempt);
  expect(await service.db.read.find(SignInAttempts)).toHaveLength(1);
});
