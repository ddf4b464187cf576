import { signOffs } from '@tracker/contract';
import { priya, sam } from '@tracker/examples';
import fc from 'fast-check';
import { DataSource, type QueryRunner } from 'typeorm';
import { verifyChain } from '../audit/verify';
import { readerOf, type Reader } from '../platform/db';
import { CoreLoop } from '../testing/core-loop';
import { SignedSessions } from '../testing/signed-sessions';
import { verifySnapshots } from './verify-snapshots';

jest.setTimeout(180_000);

let scene: CoreLoop;
let rawly: (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/** Signed, returned, waiting, changed and confirmed again: something of each. */
beforeAll(async () => {
  scene = await CoreLoop.start();
  rawly = (sql, values) => scene.service.app.get(DataSource).query(sql, values);
  const on = new SignedSessions(scene);
  const entry = await on.logged(['build.workstation', 'build.map']);
  const { id } = await scene.signed('build.workstation');
  await scene.signed('build.map');
  await scene.asked('build.runbook');
  const { id: returned, snapshot } = await scene.asked('build.script');
  const body = { snapshot, wentWell: 'It runs', whatNext: 'Say when it fails', level: 'working' };
  await scene.asPriya.call(signOffs.returnRequest, { params: { id: returned }, body });
  await on.change(entry, { minutes: 20 });
  await on.reconfirm(id);
});
afterAll(() => scene.service.stop());

const isFound = async (db: Reader = scene.service.db.read) => {
  const { problem } = await verifyChain(db);
  const { problems } = await verifySnapshots(db);
  return problem !== null || problems.length > 0;
};

it('everything is as it was sent and decided', async () => {
  expect(await verifySnapshots(scene.service.db.read)).toEqual({ snapshots: 6, problems: [] });
});

it('names the revision that is not as it was sent', async () => {
  const [row] = await rawly(`SELECT id, plan_item_id AS item, snapshot FROM sign_off_requests
    WHERE outcome = 'returned'`);
  await rawly(`UPDATE sign_off_requests SET snapshot = $1 WHERE id = $2`, ['{}', row?.['id']]);
  expect((await verifySnapshots(scene.service.db.read)).problems).toContain(
    `Revision 1 of item ${String(row?.['item'])} is not as it was sent.`,
  );
  const before = [row?.['snapshot'], row?.['id']];
  await rawly(`UPDATE sign_off_requests SET snapshot = $1 WHERE id = $2`, before);
  expect(await isFound()).toBe(false);
});

/** What is changed, removed or put in another's name, by table. */
const columns = {
  sign_off_requests: [
    'snapshot',
    'snapshot_hash',
    'revision',
    'outcome',
    'decided_by',
    'what_next',
    'level',
    'levels',
    'remove',
  ],
  audit_events: ['at', 'by', 'what', 'subject_id', 'detail', 'previous_hash', 'hash', 'remove'],
} as const;
type Table = keyof typeof columns;
type Row = Record<string, unknown>;

/** What stands there afterwards: other than before, and such as the database takes. */
function forged(column: string, row: Row, at: number): unknown {
  const before = row[column];
  if (column === 'revision') return Number(before) + 100;
  if (column === 'outcome') return before === 'returned' ? 'signed-off' : 'returned';
  if (column === 'by' || column === 'decided_by') return before === sam.id ? priya.id : sam.id;
  const text = String(before);
  const place = at % Math.max(text.length, 1);
  return `${text.slice(0, place)}${text[place] === 'x' ? 'y' : 'x'}${text.slice(place + 1)}`;
}

async function tamper(runner: QueryRunner, table: Table, row: Row, column: string, at: number) {
  const key = table === 'audit_events' ? 'seq' : 'id';
  if (column !== 'remove') {
    const values = [forged(column, row, at), row[key]];
    await runner.query(`UPDATE ${table} SET ${column} = $1 WHERE ${key} = $2`, values);
    return;
  }
  if (table === 'sign_off_requests')
    await runner.query('DELETE FROM sign_off_request_entries WHERE request_id = $1', [row[key]]);
  await runner.query(`DELETE FROM ${table} WHERE ${key} = $1`, [row[key]]);
}

it('finds each of 1,000 random tamperings with snapshots and rows of the trail', async () => {
  const rows = {
    sign_off_requests: await rawly(
      `SELECT * FROM sign_off_requests WHERE decided_at IS NOT NULL ORDER BY id`,
    ),
    audit_events: await rawly('SELECT * FROM audit_events ORDER BY seq'),
  };
  const tamperings = fc.constantFrom<Table>('sign_off_requests', 'audit_events').chain((table) =>
    fc.record({
      table: fc.constant(table),
      column: fc.constantFrom<string>(...columns[table]),
      row: fc.constantFrom(...rows[table]),
      at: fc.nat(),
    }),
  );
  const runner = scene.service.app.get(DataSource).createQueryRunner();
  await fc.assert(
    fc.asyncProperty(tamperings, async ({ table, column, row, at }) => {
      await runner.startTransaction();
      try {
        await tamper(runner, table, row, column, at);
        expect(await isFound(readerOf(runner.manager))).toBe(true);
      } finally {
        await runner.rollbackTransaction();
      }
    }),
    { numRuns: 1000 },
  );
  await runner.release();
  expect(await isFound()).toBe(false);
});
