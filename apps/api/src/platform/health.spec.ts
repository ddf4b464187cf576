import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { everyRow } from '../testing/every-row';
import { expectProblem } from '../testing/expect-problem';
import { sendRaw } from '../testing/send-raw';
import { TestService } from '../testing/test-service';
import { readerDataSource } from './db';

let service: TestService;
beforeEach(async () => {
  service = await TestService.start({ logLevel: 'silent' });
});
afterEach(() => service.stop());

const ask = (method = 'GET') => sendRaw(service.origin, method, '/api/health');

it('says that it is well to whoever asks, and nothing else', async () => {
  const { status, headers, body } = await ask();
  expect([status, body]).toEqual([200, '{"status":"ok"}']);
  expect(headers['cache-control']).toBe('no-store');
  expect(await ask('HEAD')).toMatchObject({ status: 200, body: '' });
});

it('changes nothing', async () => {
  const before = await everyRow(service);
  await ask();
  expect(await everyRow(service)).toEqual(before);
});

it('says 503, and not why, when the database cannot be read', async () => {
  await service.app.get<DataSource>(getDataSourceToken(readerDataSource)).destroy();
  expect(expectProblem(await ask(), 503)).toEqual({
    type: 'about:blank',
    title: 'The service cannot answer now. Try again in a minute',
    status: 503,
  });
});
