import { allEndpoints } from '@tracker/contract';
import { sam } from '@tracker/examples';
import { everyRow } from '../testing/every-row';
import { expectProblem } from '../testing/expect-problem';
import { given } from '../testing/given';
import { sendRaw } from '../testing/send-raw';
import { TestService } from '../testing/test-service';

let service: TestService;
/** Sam's cookie, which a browser sends along from whatever page. */
let cookie: Record<string, string>;

beforeAll(async () => {
  service = await TestService.start();
  await given.apprenticeship(service);
  cookie = (await service.as(sam)).headers;
});
afterAll(() => service.stop());

const json = { 'content-type': 'application/json' };
const post = (headers: Record<string, string>) =>
  sendRaw(service.origin, 'POST', '/api/session', { headers: { ...json, ...headers }, body: '{}' });

describe('a request from another site', () => {
  const changing = allEndpoints.filter(({ method }) => method !== 'GET');
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
  ];

  it('changes nothing, at any endpoint', async () => {
    const before = await everyRow(service);
    for (const { method, path } of changing)
      for (const headers of foreign) {
        const address = `/api/${path.replace(/:\w+/g, sam.id)}`;
        const sent = { headers: { ...cookie, ...json, ...headers }, body: '{}' };
        const answer = await sendRaw(service.origin, method, address, sent);
        expect(expectProblem(answer, 403).title).toBe('This request came from another site');
      }
    expect(await everyRow(service)).toEqual(before);
  });

  it.each<Record<string, string>>([
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' },
    { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'rubbish' },
    { origin: 'null' },
    { origin: '' },
    { origin: 'http://' },
    { origin: 'file:///' },
    { origin: '%%%' },
    { origin: 'http://localhost:3000.evil.example' },
    { origin: 'http://localhost:3000@evil.example' },
    { origin: 'http://localhost:3001' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    { origin: 'null', host: '' },
    { origin: 'file:///', host: '' },
  ])('is recognised by %j', async (headers) => {
    expectProblem(await post(headers), 403);
  });

  it('is given no permission to ask with more than a form', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'PUT' };
    const answer = await sendRaw(service.origin, 'OPTIONS', '/api/session', { headers });
    expectProblem(answer, 403);
    const names = Object.keys(
      (await sendRaw(service.origin, 'GET', '/api/service', { headers })).headers,
    );
    expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each<[string, () => Record<string, string>]>([
    ['our own public address', () => ({ origin: 'http://localhost:3000' })],
    ['the address that was asked', () => ({ origin: service.origin })],
    ['a page of ours', () => ({ 'sec-fetch-site': 'same-origin', origin: service.origin })],
    ['a program without a browser', () => ({})],
  ])('is not what comes from %s', async (_, headers) => {
    expectProblem(await post(headers()), 422);
  });
});
