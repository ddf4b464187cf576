import type { INestApplicationContext } from '@nestjs/common';
import { addDays, mondayOf } from '@tracker/domain';
import {
  anil,
  dan,
  gareth,
  priya,
  ruth,
  samsStory,
  stories,
  tom,
  type Story,
} from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { Person } from '../accounts/person.entity';
import { Passwords } from '../accounts/passwords';
import { HeldReviews } from '../apprenticeships/held-reviews';
import { Records } from '../apprenticeships/records';
import { StartApprenticeship } from '../apprenticeships/start';
import { BreakDecisions } from '../breaks/break-decisions';
import { BreakRequests } from '../breaks/break-requests';
import { Absences } from '../cover/absences';
import { Relationship } from '../people/relationship.entity';
import { planFactsFor } from '../plans/plan-facts';
import { Clock } from '../platform/clock';
import { Db } from '../platform/db';
import { demoFill } from '../platform/demo-mark';
import { Programmes } from '../programmes/programmes';
import { StandingsKeeper } from '../standings/keeper';
import { StandingsRefresh } from '../standings/refresh';
import { demoPeople, everybody } from './demo-people';
import { at, inOrder, nextWorkingDay, startOf, workingDay, type Moment } from './moments';
import { Storyteller } from './storyteller';
import { evidenceMoments } from './tell-evidence';
import { itemMoments } from './tell-items';
import { certificateMoments, samsMoments, sessionMoments } from './tell-sam';

const weeksBeforeStart = 7;
const programmeDays = 725;

/** Fills an empty database with the demo people and what they did so far. Leaves any other alone. */
export async function fillWithDemo(
  app: INestApplicationContext,
  tell: (line: string) => void,
): Promise<void> {
  const db = app.get(Db);
  const [people] = await db.read.rows<{ count: number | string }>(
    'SELECT COUNT(*) AS count FROM people',
  );
  if (Number(people?.count) > 0) return;
  tell('Filling the empty database with the demo: 14 apprentices and what they did so far…');
  await addPeople(app);
  const moments: Moment[] = [];
  for (const story of [samsStory, ...stories]) moments.push(...(await begin(app, story)));
  const clock = app.get(Clock);
  moments.push(coverMoment(app.get(Absences), clock.today()));
  await app.get(StandingsKeeper).later(async () => {
    for (const { at: instant, tell: happen } of inOrder(moments)) await clock.at(instant, happen);
  });
  await app.get(StandingsRefresh).all();
}

/** Everybody has the same password, shown on the sign-in page of the demo. */
async function addPeople(app: INestApplicationContext) {
  const passwordHash = await app.get(Passwords).hash(demoPeople.password);
  const now = app.get(Clock).now();
  await app.get(Db).write(async (tx) => {
    await tx.insert(
      Person,
      everybody.map(({ id, name, email }) => ({
        id,
        name,
        email,
        passwordHash,
        state: 'active' as const,
        createdAt: now,
      })),
    );
    await tx.insert(Relationship, {
      id: randomUUID(),
      personId: ruth.id,
      role: 'programme-lead',
      apprenticeshipId: null,
      fromOn: '2020-01-01',
      untilOn: null,
    });
    tx.record({
      by: null,
      what: demoFill,
      subject: { kind: 'service', id: 'demo' },
      apprenticeshipId: null,
    });
  });
}

/** Starts the apprenticeship, some weeks before its first day, and plans what will have happened in it. */
async function begin(app: INestApplicationContext, story: Story): Promise<Moment[]> {
  const [db, clock] = [app.get(Db), app.get(Clock)];
  const startOn = startOf(clock.today(), story.week);
  const programme = await app.get(Programmes).newest(db.read, 'apprentice-devops');
  const agreed = at(addDays(startOn, -weeksBeforeStart * 7), '09:00');
  const id = await clock.at(agreed, () =>
    db.write((tx) =>
      app.get(StartApprenticeship).start(tx, ruth.id, {
        apprentice: story.apprentice.id,
        programme,
        startOn,
        plannedEndOn: addDays(startOn, programmeDays),
        focusArea: story.focusArea,
        appendix,
        people: [
          { role: 'mentor', personId: story.mentor.id },
          { role: 'line-manager', personId: tom.id },
          { role: 'coach', personId: dan.id },
          { role: 'service-desk-lead', personId: gareth.id },
        ],
      }),
    ),
  );
  const teller = new Storyteller(app);
  const record = await app.get(Records).one(db.read, id);
  const items = await planFactsFor(db.read, record);
  const isSam = story === samsStory;
  return [
    ...itemMoments(teller, record, items, story),
    ...breakMoments(app, id, clock.today(), story),
    ...reviewMoments(app.get(HeldReviews), id, clock.today(), story, startOn),
    ...(isSam
      ? [samsMoments, sessionMoments, evidenceMoments]
          .flatMap((moments) => moments(teller, record, items))
          .concat(certificateMoments(teller, record))
      : weekMoments(teller, { id, startOn, today: clock.today() }, story)),
  ];
}

/** Priya said yesterday that she will be away for a week, and that Anil stands in for her. */
function coverMoment(absences: Absences, today: string): Moment {
  const fromOn = mondayOf(addDays(today, 14));
  const week = { fromOn, untilOn: addDays(fromOn, 4), deputy: anil.email };
  return {
    at: at(workingDay(addDays(today, -1)), '16:50'),
    tell: () => absences.record(priya.id, priya.id, week),
  };
}

/** Asked for by the apprentice nine days before it began, and approved by Tom on the next working day. */
function breakMoments(
  app: INestApplicationContext,
  apprenticeshipId: string,
  today: string,
  { apprentice, onBreak }: Story,
): Moment[] {
  if (!onBreak) return [];
  const fromOn = addDays(today, -onBreak.sinceDays);
  const untilOn = addDays(fromOn, onBreak.forDays - 1);
  const askedOn = workingDay(addDays(fromOn, -9));
  let asked = { id: '', version: 0 };
  return [
    {
      at: at(askedOn, '11:20'),
      tell: async () => {
        const form = { fromOn, untilOn, note: '' };
        asked = await app.get(BreakRequests).ask(apprentice.id, apprenticeshipId, form);
      },
    },
    {
      at: at(nextWorkingDay(askedOn), '09:40'),
      tell: () => app.get(BreakDecisions).approve(tom.id, asked.id, String(asked.version)),
    },
  ];
}

const appendix = {
  referenceNumber: 'HO-DDAT-4471',
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

/** A review every 12 weeks, and the last one on the day that the story names. */
function reviewMoments(
  reviews: HeldReviews,
  id: string,
  today: string,
  { week, reviewDaysAgo }: Story,
  startOn: string,
): Moment[] {
  const regular = Array.from({ length: Math.floor((week - 1) / 12) }, (_, i) =>
    addDays(startOn, (i + 1) * 84 - 3),
  );
  const last = reviewDaysAgo === undefined ? [] : [workingDay(addDays(today, -reviewDaysAgo))];
  const days = [...regular.filter((day) => last.every((end) => day < addDays(end, -28))), ...last];
  return days.map((day) => ({
    at: at(day, '12:00'),
    tell: () => reviews.record(tom.id, id, day),
  }));
}

/** One day of learning a week, verified by the mentor. */
function weekMoments(
  teller: Storyteller,
  { id, startOn, today }: { id: string; startOn: string; today: string },
  { apprentice, mentor, week, weeklyMinutes = 280, quietDays = 1 }: Story,
): Moment[] {
  const last = addDays(today, -quietDays);
  const thursdays = Array.from({ length: week }, (_, i) => addDays(startOn, i * 7 + 3));
  return thursdays
    .filter((on) => on <= last)
    .flatMap((on) =>
      teller.session(apprentice.id, id, {
        at: at(on, '16:30'),
        input: learningDay(on, weeklyMinutes),
        verified: { by: mentor.id, at: at(addDays(on, 1), '16:45') },
      }),
    );
}

const learningDay = (on: string, minutes: number) => ({
  kind: 'certified-training' as const,
  mode: 'with-help' as const,
  on,
  minutes,
  with: [],
  did: 'Day of learning with the training provider',
  learned: '',
  itemIds: [],
  inPaidHours: true,
  newLearning: true,
  relevant: true,
  notEnglishOrMaths: true,
  notAssessmentOrReview: true,
});
