import { addDays, mondayOf, type Day, type PersonId, type Role } from '@tracker/domain';
import { Person } from '../accounts/person.entity';
import type { NewApprenticeship } from '../apprenticeships/start';
import { Random } from './random';
import { firstNames, lastNames } from './texts';

/** Everybody in the reference data, by what they are to others. */
export type Cast = Record<(typeof parts)[number], Person[]>;

const parts = ['apprentice', 'mentor', 'manager', 'coach', 'desk', 'lead'] as const;

/** Of 10,000 apprentices: how many of the others there are (quality.md, “Reference data”). */
const perTenThousand = { mentor: 3000, manager: 800, coach: 200, desk: 100, lead: 5 };

const cohorts = 40;
const weeksBetweenCohorts = 2;
export const weeksOfCohorts = (cohorts - 1) * weeksBetweenCohorts;

/** The first manager has a team of this size at every scale, so that its page can be compared. */
export const largestTeam = 50;

export const everybodysPassword = 'shadow build test release';

/** Of that password, at the cost of the service’s own hashes. One for all: hashing takes its time on purpose. */
const passwordHash =
  '$argon2id$v=19$m=19456,t=2,p=1$cmVmZXJlbmNlIGRhdGE6IDE$MZINRCNipNRao+3FgF1mz+sapXFi+hSJ9PJSfMmJWKk';

export function castOf(apprentices: number, createdAt: string): Cast {
  const random = new Random('cast');
  const count = (part: (typeof parts)[number]) =>
    part === 'apprentice'
      ? apprentices
      : Math.max(2, Math.ceil((perTenThousand[part] * apprentices) / 10_000));
  return Object.fromEntries(
    parts.map((part) => [
      part,
      Array.from({ length: count(part) }, (_, i) => ({
        id: random.id(),
        name: `${random.pick(firstNames)} ${random.pick(lastNames)}`,
        email: emailOf(part, i + 1),
        passwordHash,
        createdAt,
        state: 'active' as const,
      })),
    ]),
  ) as Cast;
}

/** `apprentice-00001@example.gov.uk`: whom one can sign in as. */
export const emailOf = (part: (typeof parts)[number], number: number) =>
  `${part}-${String(number).padStart(5, '0')}@example.gov.uk`;

/** The first day of the cohort of this apprentice: every second Monday of the last eighty weeks. */
export const startOf = (number: number, today: Day): Day =>
  addDays(mondayOf(today), -7 * weeksBetweenCohorts * (number % cohorts));

/** Who is who to the apprentice of this number, from 0. */
export function peopleAround(
  { mentor, manager, coach, desk }: Cast,
  number: number,
): NewApprenticeship['people'] {
  const nth = (people: readonly Person[], index: number): PersonId =>
    people[index % people.length]?.id ?? '';
  const [first, ...otherManagers] = manager;
  const managerId = number < largestTeam ? first?.id : nth(otherManagers, number);
  return [
    { role: 'mentor', personId: nth(mentor, number) },
    { role: 'line-manager', personId: managerId ?? '' },
    { role: 'coach', personId: nth(coach, number) },
    { role: 'service-desk-lead', personId: nth(desk, number) },
  ] satisfies { role: Role; personId: PersonId }[];
}
