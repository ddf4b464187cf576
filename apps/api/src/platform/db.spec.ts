import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { Person } from '../accounts/person.entity';
import { TestService } from '../testing/test-service';
import type { Db, Tx } from './db';

let service: TestService;
let db: Db;

beforeAll(async () => {
  service = await TestService.start();
  db = service.db;
});
afterAll(() => service.stop());

const nap = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function addPerson(tx: Tx, name: string, id = randomUUID()) {
  const email = `${id}@example.gov.uk`;
  const createdAt = service.clock.now();
  await tx.insert(Person, { id, name, email, passwordHash: null, state: 'invited', createdAt });
  tx.record({
    by: null,
    what: 'test.add',
    subject: { kind: 'person', id },
    apprenticeshipId: null,
  });
}
const names = async (prefix: string) =>
  (
    await db.read.rows<{ name: string }>(
      'SELECT name FROM people WHERE name LIKE $1 ORDER BY name',
      [`${prefix}%`],
    )
  ).map(({ name }) => name);

it('keeps no trace of every statement: a driver that does says in each error where it was called', async () => {
  const error = await db.read.rows('SELECT * FROM nothing_of_this_name').catch((e: unknown) => e);
  const { driverError } = error as { driverError: Error };
  expect(driverError.stack).toContain('nothing_of_this_name');
  expect(driverError.stack).not.toContain('--> in');
});

it('keeps an acknowledged change when another unit, begun before it, fails after it', async () => {
  const slow = db.write(async (tx) => {
    await addPerson(tx, 'slow');
    await nap(30);
    throw new Error('fails late');
  });
  const quick = db.write((tx) => addPerson(tx, 'quick'));
  await expect(slow).rejects.toThrow('fails late');
  await quick;
  expect(await names('quick')).toEqual(['quick']);
  expect(await names('slow')).toEqual([]);
});

it('does not show what is not committed', async () => {
  const unit = db.write(async (tx) => {
    await addPerson(tx, 'unseen');
    await nap(30);
  });
  await nap(10);
  expect(await names('unseen')).toEqual([]);
  await unit;
  expect(await names('unseen')).toEqual(['unseen']);
});

it('equals a serial run, whatever fails and however units interleave', async () => {
  const unit = fc.record({ wait: fc.integer({ min: 0, max: 3 }), fails: fc.boolean() });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { minLength: 5, maxLength: 40 }), async (units) => {
      const prefix = `run${String((run += 1))}-`;
      const settled = await Promise.allSettled(
        units.map(({ wait, fails }, i) =>
          db.write(async (tx) => {
            await addPerson(tx, `${prefix}${String(i).padStart(3, '0')}`);
            await nap(wait);
            if (fails) throw new Error('on purpose');
          }),
        ),
      );
      expect(settled.map(({ status }) => status === 'rejected')).toEqual(
        units.map(({ fails }) => fails),
      );
      const kept = units.flatMap(({ fails }, i) =>
        fails ? [] : [`${prefix}${String(i).padStart(3, '0')}`],
      );
      expect(await names(prefix)).toEqual(kept);
    }),
    { numRuns: 15 },
  );
});

it('loses no update of fifty that raise the same number', async () => {
  await service.db.keep((tx) =>
    tx.rows(
      `INSERT INTO sign_in_attempts (key, failures, window_ends_at) VALUES ('count', 0, 'x')`,
    ),
  );
  await Promise.all(
    Array.from({ length: 50 }, () =>
      db.keep((tx) =>
        tx.rows(`UPDATE sign_in_attempts SET failures = failures + 1 WHERE key = 'count'`),
      ),
    ),
  );
  expect(await db.read.rows(`SELECT failures FROM sign_in_attempts WHERE key = 'count'`)).toEqual([
    { failures: 50 },
  ]);
});

it('writes the change and its audit row together, or neither', async () => {
  const id = randomUUID();
  const failing = db.write(async (tx) => {
    await addPerson(tx, 'half', id);
    throw new Error('fails');
  });
  await expect(failing).rejects.toThrow('fails');
  expect(await db.read.rows('SELECT 1 FROM audit_events WHERE subject_id = $1', [id])).toEqual([]);
});

it('refuses a change that records nothing', async () => {
  const silent = db.write((tx) => tx.update(Person, { name: 'quick' }, { name: 'renamed' }));
  await expect(silent).rejects.toThrow('must record');
  expect(await names('renamed')).toEqual([]);
});

it('refuses a unit inside a unit, which would wait for itself for ever', async () => {
  const nested = db.write(() => db.write((tx) => addPerson(tx, 'inner')));
  await expect(nested).rejects.toThrow('cannot start inside another');
});

it('cannot write through read', async () => {
  await expect(db.read.rows(`UPDATE people SET name = 'x'`)).rejects.toThrow(/read.?only/i);
});
