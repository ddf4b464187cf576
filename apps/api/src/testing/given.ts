import type { Appendix } from '@tracker/contract';
import { addDays, type AccountState, type Day, type Role } from '@tracker/domain';
import { dan, gareth, priya, ruth, sam, tom, type ExamplePerson } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { Passwords } from '../accounts/passwords';
import { Person } from '../accounts/person.entity';
import { StartApprenticeship, type NewApprenticeship } from '../apprenticeships/start';
import { Absence } from '../cover/absence.entity';
import { Relationship } from '../people/relationship.entity';
import { Programmes } from '../programmes/programmes';
import { outdateStandings } from './outdate-standings';
import type { TestService } from './test-service';

type RoleBesideApprentice = Exclude<Role, 'apprentice' | 'programme-lead'>;

/** What Sam's apprenticeship is in the examples: week 21 of 104 on 24 November 2026. */
type GivenApprenticeship = {
  apprentice?: ExamplePerson;
  people?: Partial<Record<RoleBesideApprentice, readonly ExamplePerson[]>>;
  startOn?: Day;
  /** The day on which the record begins. By default in time for every item of the plan. */
  recordBeginsOn?: Day;
  plannedEndOn?: Day;
  focusArea?: string;
  programme?: string;
  appendix?: Partial<Appendix>;
};

type GivenAbsence = {
  person: ExamplePerson;
  deputy?: ExamplePerson;
  fromOn?: Day;
  untilOn?: Day;
};

/** Everybody around Sam, with the roles of the examples. */
export const samsPeople = {
  mentor: [priya],
  'line-manager': [tom],
  coach: [dan],
  'service-desk-lead': [gareth],
} as const;

export const noAppendix: Appendix = {
  referenceNumber: '',
  grade: '',
  salaryBand: '',
  typeOfRole: '',
  location: '',
  businessArea: '',
  contractType: '',
  workingPattern: '',
  hours: '',
  reportsTo: '',
};

/** Facts for a test, made the way the service makes them. People who are there already stay as they are. */
export const given = {
  people: (service: TestService, ...people: readonly ExamplePerson[]) =>
    service.db.keep(async (tx) => {
      for (const { id, name, email } of people)
        if (!(await tx.existsBy(Person, { id })))
          await tx.insert(Person, {
            id,
            name,
            email,
            passwordHash: null,
            state: 'active',
            createdAt: service.clock.now(),
          });
    }),

  /** An account of any state, with the password if one is given. */
  account: async (
    service: TestService,
    { id, name, email }: ExamplePerson,
    { password, state = 'active' }: { password?: string; state?: AccountState } = {},
  ) => {
    const passwordHash = password ? await service.app.get(Passwords).hash(password) : null;
    const createdAt = service.clock.now();
    await service.db.keep((tx) =>
      tx.insert(Person, { id, name, email, passwordHash, state, createdAt }),
    );
  },

  programmeLead: async (service: TestService, person: ExamplePerson = ruth) => {
    await given.people(service, person);
    await service.db.keep((tx) =>
      tx.insert(Relationship, {
        id: randomUUID(),
        personId: person.id,
        role: 'programme-lead',
        apprenticeshipId: null,
        fromOn: service.clock.today(),
        untilOn: null,
      }),
    );
  },

  anAbsence: (
    service: TestService,
    { person, deputy, fromOn = '2026-11-24', untilOn = '2026-12-04' }: GivenAbsence,
  ): Absence => ({
    id: randomUUID(),
    personId: person.id,
    fromOn,
    untilOn,
    deputyId: deputy?.id ?? null,
    recordedBy: person.id,
    recordedAt: service.clock.now(),
    endedBy: null,
    endedAt: null,
  }),

  /** Somebody is away, from today until 4 December 2026 unless the test says otherwise. */
  absence: async (service: TestService, facts: GivenAbsence) => {
    await given.people(service, facts.person, ...(facts.deputy ? [facts.deputy] : []));
    const absence = given.anAbsence(service, facts);
    await service.db.keep(async (tx) => {
      await tx.insert(Absence, absence);
      await outdateStandings(tx);
    });
    return absence.id;
  },

  /** An apprenticeship with its people and its plan. Resolves to its id. */
  apprenticeship: async (service: TestService, facts: GivenApprenticeship = {}) => {
    const [id] = await given.apprenticeships(service, [facts]);
    if (id === undefined) throw new Error('Nothing was started');
    return id;
  },

  /** Many of them, in one unit of work. */
  apprenticeships: async (service: TestService, many: readonly GivenApprenticeship[]) => {
    const cast = many.flatMap(({ apprentice = sam, people = samsPeople }) => [
      apprentice,
      ...Object.values(people).flat(),
    ]);
    await given.people(service, ...cast);
    const starts = await Promise.all(many.map((facts) => startOf(service, facts)));
    const days = many.map(({ recordBeginsOn }, i) =>
      recordBeginsOn === undefined ? inTime(service, starts[i]?.startOn) : recordBeginsOn,
    );
    return service.db.write(async (tx) => {
      const ids: string[] = [];
      for (const [i, start] of starts.entries())
        ids.push(
          await service.clock.at(`${String(days[i])}T09:00:00.000Z`, () =>
            service.app.get(StartApprenticeship).start(tx, start.apprentice, start),
          ),
        );
      return ids;
    });
  },
};

/** Weeks before the start, so that nothing is planned for a day that is past already. */
function inTime({ clock }: TestService, startOn: Day = clock.today()): Day {
  const inTime = addDays(startOn, -49);
  return inTime < clock.today() ? inTime : clock.today();
}

async function startOf(
  service: TestService,
  { apprentice = sam, people = samsPeople, ...facts }: GivenApprenticeship,
): Promise<NewApprenticeship> {
  const programmes = service.app.get(Programmes);
  return {
    apprentice: apprentice.id,
    programme: await programmes.newest(service.db.read, facts.programme ?? 'apprentice-devops'),
    startOn: facts.startOn ?? '2026-07-06',
    plannedEndOn: facts.plannedEndOn ?? '2028-06-30',
    focusArea: facts.focusArea ?? 'bau-fixes',
    appendix: { ...noAppendix, ...facts.appendix },
    people: Object.entries(people).flatMap(([role, held]) =>
      held.map(({ id }) => ({ role: role as RoleBesideApprentice, personId: id })),
    ),
  };
}
