import { getDataSourceToken } from '@nestjs/typeorm';
import { sam } from '@tracker/examples';
import { connect } from 'node:net';
import type { DataSource } from 'typeorm';
import { expectProblem } from '../testing/expect-problem';
import { given } from '../testing/given';
import { sendRaw } from '../testing/send-raw';
import { TestService } from '../testing/test-service';
import { readerDataSource } from './db';

let service: TestService;
/** Sam's cookie. */
let cookie: Record<string, string>;

beforeAll(async () => {
  service = await TestService.start();
  await given.people(service, sam);
  cookie = (await service.as(sam)).headers;
});
afterAll(() => service.stop());

const json = { 'content-type': 'application/json' };
const get = (path: string, headers: Record<string, string> = {}) =>
  sendRaw(service.origin, 'GET', path, { headers });
const post = (body: string, headers: Record<string, string> = json) =>
  sendRaw(service.origin, 'POST', '/api/session', { headers, body });

describe('a body', () => {
  const form = 'email=sam.okafor%40example.gov.uk&password=x';
  it.each([
    ['text/plain', '{"email":"a@example.gov.uk"}'],
    ['application/x-www-form-urlencoded', form],
    ['multipart/form-data; boundary=a', form],
    ['text/plain, application/json', '{}'],
    ['application/merge-patch+json', '{}'],
    ['text/json', '{}'],
    ['', '{}'],
    ['rubbish', '{}'],
  ])('of the type “%s” is refused: a page of another site could send it', async (type, body) => {
    expect(expectProblem(await post(body, { 'content-type': type }), 415).title).toBe(
      'Send the request as JSON',
    );
  });

  it.each(['{', '{"email":}', 'email=a', '', '\u0000', '{"email":"a"', "{'email':'a'}", 'NaN'])(
    'that is not JSON (%j) is refused',
    async (body) => {
      const { title } = expectProblem(await post(body), 400);
      expect(title).toBe('The request could not be read');
    },
  );

  it.each([
    '{"__proto__":{"isLead":true}}',
    '{"email":{"__proto__":{"isLead":true}}}',
    '{"constructor":{"prototype":{"isLead":true}}}',
    '{"\\u005f_proto__":{"isLead":true}}',
  ])('cannot reach the prototype: %s', async (body) => {
    expectProblem(await post(body), 400);
    expect('isLead' in {}).toBe(false);
  });

  it.each([
    ['objects', '{"email":'.repeat(20_000) + '1' + '}'.repeat(20_000)],
    ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('of very deep %s is bad input', async (_, body) => {
    expectProblem(await post(body), 422);
  });

  it('that is too large is refused, whether it says so before or not', async () => {
    const body = JSON.stringify({ email: 'x'.repeat(256 * 1024) });
    for (const headers of [json, { ...json, 'transfer-encoding': 'chunked' }])
      expect(expectProblem(await post(body, headers), 413).title).toBe(
        'What you sent is too large',
      );
  });

  it('says in one answer what is wrong with each field', async () => {
    expect(expectProblem(await post('{}'), 422).errors).toEqual({
      email: 'Enter your email address',
      password: 'Enter your password',
    });
  });
});

describe('every answer', () => {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  const answers = {
    'a success': () => get('/api/session', cookie),
    'signed out': () => get('/api/session'),
    'no such address': () => get('/api/nothing'),
    'bad input': () => post('{}'),
    'another site': () => post('{}', { ...json, origin: 'https://evil.example' }),
    'no JSON': () => post('a', { 'content-type': 'text/plain' }),
  };

  it.each(Object.entries(answers))('carries the headers that protect it: %s', async (_, send) => {
    const { headers } = await send();
    expect(String(headers['content-security-policy']).split(';')).toEqual(policy);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('is kept nowhere, however its address was written', async () => {
    const whole = 'http://tracker.example.gov.uk/api/session';
    for (const path of ['/api/session', '/%61pi/session', whole]) {
      const { status, headers } = await get(path, cookie);
      expect([path, status, headers['cache-control']]).toEqual([path, 200, 'no-store']);
    }
  });

  it('tells browsers to stay with https, where the service has it', async () => {
    const secure = await TestService.start({ publicUrl: 'https://tracker.example.gov.uk' });
    const { headers } = await sendRaw(secure.origin, 'GET', '/api/service');
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
    await secure.stop();
  });
});

describe('what cannot be answered', () => {
  it.each([
    ['GET', '/api/nothing'],
    ['GET', '/api'],
    ['GET', '/api/items/not-an-id/nothing'],
    ['GET', '/'],
    ['PATCH', '/api/session'],
    ['PUT', '/api/session'],
    ['TRACE', '/api/session'],
    ['POST', '/api/health'],
    ['GET', '*'],
  ])('%s %s is not there, and the address is not repeated', async (method, path) => {
    const answer = await sendRaw(service.origin, method, path, { headers: cookie });
    expect(expectProblem(answer, 404).title).toBe('Page not found');
  });

  it.each(['/%', '/api/%', '/api/items/%ff', '/api/items/%e0%a4%a'])(
    '%s is no address',
    async (path) => {
      expectProblem(await get(path, cookie), 400);
    },
  );

  it('an address may be too long', async () => {
    expectProblem(await get(`/api/items/${'a'.repeat(300)}`, cookie), 414);
  });

  /** What the service says to bytes that are no request. */
  const sayBytes = (bytes: string) =>
    new Promise<{ status: number; headers: Record<string, string>; body: string }>((resolve) => {
      let said = '';
      const socket = connect(Number(new URL(service.origin).port), '127.0.0.1');
      socket.on('data', (chunk) => (said += chunk.toString()));
      socket.on('close', () => {
        const [head = '', body = ''] = said.split('\r\n\r\n');
        const [start = '', ...lines] = head.split('\r\n');
        const headers = Object.fromEntries(
          lines.map((line) => line.split(': ') as [string, string]),
        );
        resolve({ status: Number(start.split(' ')[1]), headers, body });
      });
      socket.write(bytes);
    });

  it.each([
    ['rubbish', 'rubbish\r\n\r\n', 400],
    ['an unknown method', 'STEAL /api/session HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['no length', 'POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n', 400],
    [
      'two lengths',
      'POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['huge headers', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s is refused as a problem', async (_, bytes, status) => {
    expectProblem(await sayBytes(bytes), status);
  });
});

it('says nothing of its insides when it fails', async () => {
  const failing = await TestService.start({ logLevel: 'silent' });
  await given.people(failing, sam);
  const { headers } = await failing.as(sam);
  await failing.app.get<DataSource>(getDataSourceToken(readerDataSource)).destroy();
  const answer = await sendRaw(failing.origin, 'GET', '/api/session', { headers });
  expect(expectProblem(answer, 500)).toEqual({
    type: 'about:blank',
    title: 'Sorry, there is a problem with the service',
    status: 500,
  });
  await failing.stop();
});
