import type { INestApplicationContext } from '@nestjs/common';
import type { Appendix } from '@tracker/contract';
import { addDays, type Day, type Parties, type PersonId } from '@tracker/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Person } from '../accounts/person.entity';
import { Apprenticeship } from '../apprenticeships/apprenticeship.entity';
import {
  startOf as startChange,
  StartApprenticeship,
  type NewApprenticeship,
} from '../apprenticeships/start';
import { Relationship } from '../people/relationship.entity';
import { PlanItem } from '../plans/plan-item.entity';
import { insertMany } from '../platform/bulk';
import { Clock } from '../platform/clock';
import { Db } from '../platform/db';
import { demoFill } from '../platform/demo-mark';
import { Programmes, type PublishedProgramme } from '../programmes/programmes';
import { Batch } from './batch';
import { castOf, peopleAround, startOf, weeksOfCohorts, type Cast } from './cast';
import { within } from './days';
import { fatesOf } from './fate';
import type { Asked } from './fill';
import { Life } from './life';
import { paceOf } from './pace';
import { Random } from './random';

const programmeDays = 725;
const weeksBeforeStart = 7;
export const longestAgoWeeks = weeksOfCohorts + weeksBeforeStart;
const atOnce = 100;

/** Adds the people, and starts every apprenticeship with its plan as it is today. */
export async function beginLives(
  app: INestApplicationContext,
  { apprentices, today }: Asked,
  tell: (share: number) => void,
): Promise<Life[]> {
  const dataSource = app.get(DataSource);
  const programme = await app.get(Programmes).newest(app.get(Db).read, 'apprentice-devops');
  const createdAt = within(addDays(today, -7 * longestAgoWeeks - 7), 8, new Random('people'));
  const cast = castOf(apprentices, createdAt);
  await dataSource.transaction((tx) => addPeople(tx, cast, createdAt));
  const beginning = new Beginning(app, cast, programme, today);
  const lives: Life[] = [];
  while (lives.length < apprentices) {
    const numbers = Array.from(
      { length: Math.min(atOnce, apprentices - lives.length) },
      (_, i) => lives.length + i,
    );
    lives.push(...(await dataSource.transaction((tx) => beginning.many(tx, numbers))));
    tell(lives.length / apprentices);
  }
  return lives;
}

async function addPeople(tx: EntityManager, cast: Cast, at: string) {
  const random = new Random('leads');
  await insertMany(tx, Person, Object.values(cast).flat());
  await insertMany(
    tx,
    Relationship,
    cast.lead.map(({ id: personId }) => ({
      id: random.id(),
      personId,
      role: 'programme-lead' as const,
      apprenticeshipId: null,
      fromOn: '2020-01-01',
      untilOn: null,
    })),
  );
  const batch = new Batch();
  // Everybody knows the password, so that production refuses this database as it refuses the demo's.
  batch.record(at, {
    by: null,
    what: demoFill,
    subject: { kind: 'service', id: 'reference-data' },
    apprenticeshipId: null,
  });
  await batch.write(tx);
}

class Beginning {
  private readonly clock: Clock;
  /** Nothing has happened today yet. */
  private readonly lastDay: Day;
  private readonly starts: StartApprenticeship;

  constructor(
    app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly programme: PublishedProgramme,
    private readonly today: Day,
  ) {
    this.lastDay = addDays(today, -1);
    this.clock = app.get(Clock);
    this.starts = app.get(StartApprenticeship);
  }

  async many(tx: EntityManager, numbers: readonly number[]): Promise<Life[]> {
    const begun = await Promise.all(numbers.map((number) => this.one(number)));
    const rows = begun.map((each) => each.rows);
    await insertMany(
      tx,
      Apprenticeship,
      rows.map(({ apprenticeship }) => apprenticeship),
    );
    await insertMany(
      tx,
      Relationship,
      rows.flatMap(({ relationships }) => relationships),
    );
    await insertMany(
      tx,
      PlanItem,
      rows.flatMap(({ items }) => items),
    );
    return begun.map(({ life }) => life);
  }

  private async one(number: number) {
    const random = new Random(`apprentice ${String(number)}`);
    const pace = paceOf(random, this.lastDay);
    const facts = this.factsOf(number, random);
    const { startOn } = facts;
    const id = random.id();
    const createdOn = addDays(startOn, -7 * weeksBeforeStart);
    const at = within(createdOn, 8, random);
    const made = await this.clock.at(at, () => Promise.resolve(this.starts.rowsOf(id, facts)));
    const { programme, lastDay } = this;
    const untold = made.items.map((row) => ({
      row: { ...row, id: random.id() },
      item: this.programme.item(row.itemKey),
    }));
    const fates = fatesOf(untold, { random, lastDay, createdOn, pace });
    const start = { at, change: startChange(this.lead, id, facts) };
    const parties = this.partiesOf(facts);
    return {
      rows: {
        apprenticeship: made.apprenticeship,
        relationships: made.relationships.map((row) => ({ ...row, id: random.id() })),
        items: fates.map(({ row }) => row),
      },
      life: new Life({ id, parties, programme, startOn, lastDay, pace, fates, start }, random),
    };
  }

  private get lead(): PersonId {
    return this.cast.lead[0]?.id ?? '';
  }

  private factsOf(number: number, random: Random): NewApprenticeship {
    const startOn = startOf(number, this.today);
    return {
      apprentice: this.cast.apprentice[number]?.id ?? '',
      programme: this.programme,
      startOn,
      plannedEndOn: addDays(startOn, programmeDays),
      focusArea: random.pick(this.programme.content.focusAreas).key,
      appendix: { ...appendix, referenceNumber: `REF-${String(number + 1)}` },
      people: peopleAround(this.cast, number),
    };
  }

  private partiesOf({ apprentice, people }: NewApprenticeship): Parties {
    const held = Object.fromEntries(people.map(({ role, personId }) => [role, [personId]]));
    return { apprentice, ...held, 'programme-lead': this.cast.lead.map(({ id }) => id) };
  }
}

const appendix: Appendix = {
  referenceNumber: '',
  grade: 'EO',
  salaryBand: '',
  typeOfRole: 'Apprenticeship',
  location: 'Croydon',
  businessArea: 'Digital, Data and Technology',
  contractType: 'Fixed term',
  workingPattern: 'Full time',
  hours: '37 a week',
  reportsTo: 'Senior DevOps Engineer',
};
