import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Db } from '../platform/db';
import { TestService } from '../testing/test-service';
import { AuditEvent } from './audit-event.entity';
import { hashOf } from './chain';
import { verifyChain } from './verify';

let service: TestService;
let db: Db;
let rawly: (sql: string, values?: unknown[]) => Promise<unknown>;
let rows: number;

/** A change like those of the features, on nothing in particular. */
const change = (number: number) =>
  db.write(async (tx) => {
    tx.record({
      by: null,
      what: 'test.change',
      subject: { kind: 'test', id: randomUUID() },
      apprenticeshipId: null,
      detail: { number },
    });
    await Promise.resolve();
  });

beforeEach(async () => {
  service = await TestService.start();
  db = service.db;
  rawly = (sql, values) => service.app.get(DataSource).query(sql, values);
  for (let number = 1; number <= 10; number += 1) await change(number);
  rows = (await verifyChain(db.read)).rows;
});
afterEach(() => service.stop());

describe('rule 17: the audit chain', () => {
  it('proves that every row is as it was written', async () => {
    expect(await verifyChain(db.read)).toEqual({ rows, problem: null });
    expect(rows).toBeGreaterThanOrEqual(10);
  });

  it.each(['what', 'detail', 'at', 'subject_id', 'subject_kind', 'previous_hash', 'hash'])(
    'names the row whose %s was changed',
    async (column) => {
      await rawly(`UPDATE audit_events SET ${column} = 'x' WHERE seq = 5`);
      expect((await verifyChain(db.read)).problem).toMatchObject({ seq: 5 });
    },
  );

  it('names the person who was put in place of another', async () => {
    await rawly(`UPDATE audit_events SET by = $1 WHERE seq = 5`, [randomUUID()]);
    expect((await verifyChain(db.read)).problem).toMatchObject({ seq: 5 });
  });

  it('sees that a row was removed', async () => {
    await rawly('DELETE FROM audit_events WHERE seq = 4');
    expect((await verifyChain(db.read)).problem?.sentence).toBe(
      'Row 4 is missing: row 5 follows row 3.',
    );
  });

  it('sees that two rows changed places', async () => {
    await rawly('UPDATE audit_events SET seq = 1000 WHERE seq = 5');
    await rawly('UPDATE audit_events SET seq = 5 WHERE seq = 6');
    await rawly('UPDATE audit_events SET seq = 6 WHERE seq = 1000');
    expect((await verifyChain(db.read)).problem).toMatchObject({ seq: 5 });
  });

  it('sees that the end was cut off', async () => {
    await rawly('DELETE FROM audit_events WHERE seq >= $1', [rows]);
    expect((await verifyChain(db.read)).problem).toMatchObject({ seq: rows });
  });

  it('sees that a row was added at the end, however well it is made', async () => {
    const last = await db.read.findOneBy(AuditEvent, { seq: rows });
    if (!last) throw new Error('The chain has no last row');
    const link = { ...last, seq: rows + 1, previousHash: last.hash };
    const forged = { ...link, hash: hashOf(link) };
    await service.app.get(DataSource).manager.insert(AuditEvent, forged);
    expect((await verifyChain(db.read)).problem).toEqual({
      seq: rows + 1,
      sentence: `Row ${String(rows + 1)} was added after the last row.`,
    });
  });

  it('keeps one chain when changes come side by side', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, number) => change(number)));
    expect(await verifyChain(db.read)).toEqual({ rows: rows + 50, problem: null });
  });
});
