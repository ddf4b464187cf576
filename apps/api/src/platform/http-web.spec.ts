import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectProblem } from '../testing/expect-problem';
import { sendRaw } from '../testing/send-raw';
import { TestService } from '../testing/test-service';

let service: TestService;
let around: string;

const page = '<!doctype html><title>Apprentice tracker</title>';

beforeAll(async () => {
  around = mkdtempSync(join(tmpdir(), 'tracker-web-'));
  const files = {
    'secret.txt': 'SECRET',
    'web/index.html': page,
    'web/.env': 'SECRET',
    'web/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'web/static/app-1a2b.js': 'start()',
  };
  mkdirSync(join(around, 'web/static'), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(around, file), content);
  service = await TestService.start({ webFolder: join(around, 'web') });
});
afterAll(async () => {
  await service.stop();
  rmSync(around, { recursive: true });
});

const get = (path: string, method = 'GET') => sendRaw(service.origin, method, path);

describe('the web app', () => {
  it.each(['/', '/log', '/items/1/review', '/apiary', '/a/b/c?api=1', '/index.html'])(
    'is the page at %s, and is asked for anew each time',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect([status, body]).toEqual([200, page]);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-security-policy']).toMatch(/script-src 'self';style-src 'self'/);
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
    },
  );

  it('has files that are kept for ever under the name of their content', async () => {
    const { headers, body } = await get('/static/app-1a2b.js');
    expect(body).toBe('start()');
    expect(headers).toMatchObject({
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('has files that are asked for anew under any other name', async () => {
    const { headers } = await get('/favicon.svg');
    expect(headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' });
  });

  it('answers HEAD without a body', async () => {
    expect(await get('/log', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });
});

describe('what is no page', () => {
  it.each([
    '/api',
    '/api/',
    '/api/nothing',
    '/api/nothing?a=b',
    '/%61pi/nothing',
    '/API/session',
    '//api/session',
    '/api%2Fsession',
    '/static/',
    '/static/app-of-yesterday.js',
  ])('%s is not there', async (path) => {
    expect(expectProblem(await get(path), 404).title).toBe('Page not found');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s to a page is not there', async (method) => {
    expectProblem(await get('/log', method), 404);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/static/../../secret.txt',
    '/static/..%2f..%2fsecret.txt',
    '/static/%2e%2e/%2e%2e/secret.txt',
    '/....//secret.txt',
    '/static//../../secret.txt',
    '/secret.txt%00.html',
    '/.env',
    '/%2eenv',
    '//etc/passwd',
    '/etc/passwd',
  ])('%s leads to no file outside the web app and to none that is hidden', async (path) => {
    const answer = await get(path);
    expect(answer.body).not.toMatch(/SECRET|root:/);
    if (answer.status !== 200) expectProblem(answer);
    else expect(answer.body).toBe(page);
  });
});

it('a folder that is not there leaves the API alone', async () => {
  const alone = await TestService.start({ webFolder: join(around, 'nothing') });
  expectProblem(await sendRaw(alone.origin, 'GET', '/'), 404);
  expect((await sendRaw(alone.origin, 'GET', '/api/service')).status).toBe(200);
  await alone.stop();
});
