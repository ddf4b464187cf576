import { RuleError, type Day } from '@tracker/domain';
import { amara, anil, jamie, priya, ruth, sam, tom, type ExamplePerson } from '@tracker/examples';
import fc from 'fast-check';
import { HeldReviews } from '../apprenticeships/held-reviews';
import { Absences } from '../cover/absences';
import { Storyteller } from '../demo/storyteller';
import { EntryChanges } from '../log/entry-changes';
import { People } from '../people/people';
import { PlanItem } from '../plans/plan-item.entity';
import { queriesDuring } from '../testing/count-queries';
import { given, samsPeople } from '../testing/given';
import { aSession } from '../testing/given-log';
import { TestService } from '../testing/test-service';
import { KeptStandings } from './kept-standings';
import { StandingsRefresh } from './refresh';
import { StandingRow } from './standing-row.entity';

let service: TestService;
let ids: string[];
let story: Storyteller;
const apprentices = [sam, jamie, amara];

beforeAll(async () => {
  service = await TestService.start();
  await given.programmeLead(service, ruth);
  await given.people(service, anil);
  ids = await given.apprenticeships(service, [
    { apprentice: sam },
    { apprentice: jamie, startOn: '2026-10-12', people: { ...samsPeople, mentor: [] } },
    { apprentice: amara, startOn: '2026-03-02', recordBeginsOn: '2026-11-20' },
  ]);
  story = new Storyteller(service.app);
});
afterAll(() => service.stop());

const today = () => service.clock.today();
const kept = () =>
  service.db.read.find(StandingRow, { order: { apprenticeshipId: 'ASC' } }).then(byId);
const made = async () => byId(await service.app.get(KeptStandings).made(service.db.read, ids));
const byId = (rows: readonly StandingRow[]) =>
  new Map(rows.map((row) => [row.apprenticeshipId, row]));
const shown = (row?: StandingRow) =>
  row && {
    ...row,
    goodUntil: '',
    needsSomebody: Boolean(row.needsSomebody),
    warns: Boolean(row.warns),
  };

/** Every row that says of itself that it is right is as it would be made from the records. */
async function expectKeptIsMade() {
  const [before, should] = [await kept(), await made()];
  for (const id of ids) {
    const row = before.get(id);
    if (row && row.goodUntil >= today()) expect(shown(row)).toEqual(shown(should.get(id)));
  }
  await service.app.get(StandingsRefresh).all();
  const after = await kept();
  for (const id of ids) {
    expect(shown(after.get(id))).toEqual(shown(should.get(id)));
    expect(after.get(id)?.goodUntil).not.toBe('');
  }
}

type Step =
  | { do: 'log' | 'verify' | 'review'; who: number }
  | { do: 'write' | 'ask' | 'sign-off' | 'return' | 'exempt'; who: number; item: number }
  | { do: 'away'; person: ExamplePerson; days: number }
  | { do: 'disable' | 'enable'; person: ExamplePerson }
  | { do: 'wait'; days: number };

const who = fc.nat({ max: 2 });
const person = fc.constantFrom(priya, tom, anil);
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('log', 'verify', 'review'), who }),
  fc.record({
    do: fc.constantFrom('write', 'ask', 'sign-off', 'return', 'exempt'),
    who,
    item: fc.nat({ max: 20 }),
  }),
  fc.record({ do: fc.constant('away'), person, days: fc.nat({ max: 9 }) }),
  fc.record({ do: fc.constantFrom('disable', 'enable'), person }),
  fc.record({ do: fc.constant('wait'), days: fc.integer({ min: 1, max: 25 }) }),
);

const dayIn = (days: number): Day => {
  const on = new Date(Date.parse(`${today()}T00:00:00Z`) + days * 86_400_000);
  return on.toISOString().slice(0, 10);
};

/** What a rule forbids is not done; whatever else goes wrong is a fault. */
async function take(step: Step) {
  try {
    await happen(step);
  } catch (error) {
    const isRefused = error instanceof RuleError || String(error).includes('does not decide');
    if (!isRefused && !String(error).includes('was not sent')) throw error;
  }
}

async function happen(step: Step) {
  if (step.do === 'wait') return void service.clock.pass({ days: step.days });
  if ('person' in step) return happenTo(step);
  const [id, by] = [ids[step.who] ?? '', apprentices[step.who] ?? sam];
  if (step.do === 'review') return service.app.get(HeldReviews).record(tom.id, id, today());
  if (step.do === 'log' || step.do === 'verify') {
    const entries = service.app.get(EntryChanges);
    const { id: entry, version } = await entries.add(by.id, id, aSession({ on: today() }));
    if (step.do === 'verify') await entries.verify(priya.id, entry, version);
    return;
  }
  if (!('item' in step)) return;
  const items = await service.db.read.find(PlanItem, {
    where: { apprenticeshipId: id, owner: 'apprentice', signer: 'mentor' },
    order: { itemKey: 'ASC' },
  });
  const item = items[step.item % items.length]?.id ?? '';
  if (step.do === 'write') await story.write(by.id, item, 'What I did');
  else if (step.do === 'ask') {
    await story.write(by.id, item, 'What I did');
    await story.ask(by.id, item);
  } else if (step.do === 'exempt') await story.signOffs.exempt(priya.id, item, 'Done elsewhere');
  else
    await story.decide(priya.id, item, step.do, {
      level: null,
      wentWell: 'Well done',
      whatNext: 'Add the run',
    });
}

async function happenTo(step: Extract<Step, { person: ExamplePerson }>) {
  const { id } = step.person;
  if (step.do === 'away')
    return service.app.get(Absences).record(ruth.id, id, {
      fromOn: dayIn(step.days),
      untilOn: dayIn(step.days + 4),
      deputy: step.person === anil ? '' : anil.email,
    });
  const people = service.app.get(People);
  if (step.do === 'disable') await people.disable(ruth.id, id, 'Left');
  else if (step.do === 'enable') await people.enable(ruth.id, id);
}

it('kept is what would be made again, whatever people do and however many days pass', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 4, maxLength: 10 }), async (all) => {
      for (const step of all) {
        await take(step);
        await expectKeptIsMade();
      }
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 60_000);

it('is made again from nothing by the command', async () => {
  await service.db.keep((tx) => tx.rows('DELETE FROM standings'));
  const told: number[] = [];
  const count = await service.app.get(StandingsRefresh).rebuild((done) => told.push(done));
  expect([count, told.at(-1)]).toEqual([ids.length, ids.length]);
  await expectKeptIsMade();
});

it('a row that is right costs one statement to look at', async () => {
  await service.app.get(StandingsRefresh).all();
  const asked = await queriesDuring(service, () => service.app.get(StandingsRefresh).all());
  expect(asked).toHaveLength(1);
});

it('a unit that fails leaves the row as it was', async () => {
  const before = await kept();
  const failing = service.db.write(async (tx) => {
    await tx.update(PlanItem, { apprenticeshipId: ids[0] ?? '' }, { state: 'not-required' });
    tx.record({
      by: sam.id,
      what: 'item.exempt',
      subject: { kind: 'person', id: 'x'.repeat(65) },
      apprenticeshipId: ids[0] ?? '',
      detail: { amount: BigInt(1) },
    });
  });
  await expect(failing).rejects.toThrow();
  expect(await kept()).toEqual(before);
});
