import { Injectable } from '@nestjs/common';
import type { Appendix } from '@tracker/contract';
import {
  invalid,
  itemsFor,
  lengthProblems,
  minimumOf,
  ownWorkProblems,
  placeItem,
  standardSettings,
  type Day,
  type PersonId,
  type Problems,
  type Role,
} from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { Relationship } from '../people/relationship.entity';
import { PlanItem } from '../plans/plan-item.entity';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/db';
import type { Change } from '../platform/journal';
import type { PublishedProgramme } from '../programmes/programmes';
import { Apprenticeship } from './apprenticeship.entity';

export type NewApprenticeship = {
  apprentice: PersonId;
  programme: PublishedProgramme;
  startOn: Day;
  plannedEndOn: Day;
  focusArea: string;
  appendix: Appendix;
  people: readonly { role: Exclude<Role, 'apprentice' | 'programme-lead'>; personId: PersonId }[];
};

/** Starts an apprenticeship: the row, the people in it and the apprentice's own plan. */
@Injectable()
export class StartApprenticeship {
  constructor(private readonly clock: Clock) {}

  async start(tx: Tx, me: PersonId, facts: NewApprenticeship): Promise<string> {
    this.check(facts);
    const id = randomUUID();
    const rows = this.rowsOf(id, facts);
    await tx.insert(Apprenticeship, rows.apprenticeship);
    await tx.insert(Relationship, rows.relationships);
    await tx.insert(PlanItem, rows.items);
    tx.record(startOf(me, id, facts));
    return id;
  }

  /** What a new apprenticeship is in the database. */
  rowsOf(id: string, facts: NewApprenticeship) {
    return {
      apprenticeship: this.row(id, facts),
      relationships: this.relationships(id, facts),
      items: planItems(id, facts, this.clock.today()),
    };
  }

  private check(facts: NewApprenticeship) {
    const problems: Problems = {
      ...planProblems(facts),
      ...ownWorkProblems(
        facts.apprentice,
        facts.people.map(({ role, personId }) => ({ field: role, personId })),
      ),
    };
    if (Object.keys(problems).length > 0) throw invalid(problems);
  }

  private row(id: string, facts: NewApprenticeship): Apprenticeship {
    const { offTheJob } = facts.programme.content;
    return {
      id,
      personId: facts.apprentice,
      programmeVersionId: facts.programme.versionId,
      startOn: facts.startOn,
      plannedEndOn: facts.plannedEndOn,
      breaks: null,
      focusArea: facts.focusArea,
      appendix: facts.appendix,
      minimumMinutes: minimumOf({
        startOn: facts.startOn,
        plannedEndOn: facts.plannedEndOn,
        publishedMinutes: offTheJob.minimumHours * 60,
        contracted: [],
        priorMinutes: 0,
      }).minimum,
      plannedMinutes: offTheJob.plannedHours * 60,
      settings: {
        ...standardSettings,
        reviewEveryWeeks: facts.programme.content.reviewEveryWeeks,
      },
      version: 1,
      createdAt: this.clock.now(),
    };
  }

  private relationships(id: string, { apprentice, people }: NewApprenticeship): Relationship[] {
    const all: { role: Role; personId: PersonId }[] = [
      { role: 'apprentice', personId: apprentice },
      ...people,
    ];
    return all.map(({ role, personId }) => ({
      id: randomUUID(),
      personId,
      role,
      apprenticeshipId: id,
      fromOn: this.clock.today(),
      untilOn: null,
    }));
  }
}

export const startOf = (me: PersonId, id: string, facts: NewApprenticeship): Change => ({
  by: me,
  what: 'apprenticeship.start',
  subject: { kind: 'apprenticeship', id },
  apprenticeshipId: id,
  detail: {
    apprentice: facts.apprentice,
    programme: facts.programme.content.key,
    version: facts.programme.version,
    startOn: facts.startOn,
    plannedEndOn: facts.plannedEndOn,
    focusArea: facts.focusArea,
    people: facts.people,
  },
});

type PlanFacts = Pick<NewApprenticeship, 'startOn' | 'plannedEndOn' | 'focusArea' | 'programme'>;

/** What stops a plan from being made, by field. */
export const planProblems = ({
  startOn,
  plannedEndOn,
  focusArea,
  programme,
}: PlanFacts): Problems => ({
  ...lengthProblems({ startOn, plannedEndOn }),
  ...(programme.content.focusAreas.some(({ key }) => key === focusArea)
    ? {}
    : { focusArea: 'Choose a focus area' }),
});

const planItems = (id: string, facts: NewApprenticeship, madeOn: Day): PlanItem[] =>
  itemsFor(facts.programme.content.items, facts.focusArea).map((item) => ({
    id: randomUUID(),
    apprenticeshipId: id,
    itemKey: item.key,
    state: 'not-started',
    owner: item.owner,
    signer: item.signer,
    required: !item.optional,
    ...placeItem(
      {
        startOn: facts.startOn,
        plannedEndOn: facts.plannedEndOn,
        programmeWeeks: facts.programme.content.durationWeeks,
      },
      item.suggestedWeek,
      madeOn,
    ),
    statement: '',
    selfLevel: null,
    selfLevels: {},
    selfLevelOn: null,
    requestedOn: null,
    signedOffOn: null,
    version: 1,
  }));
