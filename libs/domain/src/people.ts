import { deputyOf, judgesInLine, type Away, type Judge } from './cover';

/** What one person is to one apprenticeship: a dated relationship, not a kind of account. */
export const roles = [
  'apprentice',
  'mentor',
  'line-manager',
  'coach',
  'service-desk-lead',
  'security-contact',
  'programme-lead',
] as const;
export type Role = (typeof roles)[number];

export type PersonId = string;

/**
 * Who is who for one apprenticeship today. There is one apprentice; other roles may be empty or
 * shared. `away`: who of them, and of their deputies, is away today.
 */
export type Parties = { apprentice: PersonId; away?: readonly Away[] } & Partial<
  Record<Exclude<Role, 'apprentice'>, readonly PersonId[]>
>;

export const holdersOf = (parties: Parties, role: Role): readonly PersonId[] =>
  role === 'apprentice' ? [parties.apprentice] : (parties[role] ?? []);

/**
 * Who does the items of this role. What the line manager or the mentor does for an apprentice, the
 * apprentice does not do in their place, whatever else they are (product.md rule 1).
 */
export const ownersOf = (parties: Parties, owner: Role): readonly PersonId[] =>
  holdersOf(parties, owner).filter((id) => owner === 'apprentice' || id !== parties.apprentice);

/** The roles that this person has in this apprenticeship. */
export const rolesOf = (parties: Parties, person: PersonId): Role[] =>
  roles.filter((role) => holdersOf(parties, role).includes(person));

/** Work judged by a specialist goes to the mentor when no specialist is named. */
const specialists: readonly Role[] = ['service-desk-lead', 'security-contact'];

/** Work of an apprenticeship: who judges it and who does it. */
export type Work = { signer: Role; owner: Role };

/** The apprentice's hours are verified by the mentor (product.md rule 14). */
export const hoursWork: Work = { signer: 'mentor', owner: 'apprentice' };

/**
 * Who judges work that `signer` signs and `owner` does, and for whom. Never the apprentice and never
 * an owner of the work, whatever else they are (product.md rule 1). Where that leaves nobody, or
 * nobody who is here or has a deputy, the next in line judges: the line manager, then the mentor,
 * then the programme lead (rule 8).
 */
export function judgesOf(parties: Parties, { signer, owner }: Work): readonly Judge[] {
  const own = new Set([parties.apprentice, ...holdersOf(parties, owner)]);
  const isOwn = (id: PersonId) => own.has(id);
  const line: Role[] = [signer, 'line-manager', 'mentor', 'programme-lead'];
  if (specialists.includes(signer)) line.splice(1, 0, 'mentor');
  return judgesInLine(
    parties,
    line.map((role) => ({ role, people: holdersOf(parties, role).filter((id) => !isOwn(id)) })),
    isOwn,
  );
}

/** Who may judge this work today. */
export const signersOf = (parties: Parties, work: Work): readonly PersonId[] =>
  judgesOf(parties, work).map(({ person }) => person);

/** For whom this person judges this work: "A on behalf of B" (rule 8). Null: in their own right, or not at all. */
export const onBehalfOf = (parties: Parties, actor: PersonId, work: Work): PersonId | null =>
  judgesOf(parties, work).find(({ person }) => person === actor)?.inPlaceOf ?? null;

/** Who may verify the apprentice's hours (rules 1 and 14): the mentor, or who stands in. */
export const verifiersOf = (parties: Parties) => signersOf(parties, hoursWork);

/** Roles that may read the whole record of the apprentice. Others see only what they judge. */
export const readingRoles: readonly Role[] = [
  'apprentice',
  'mentor',
  'line-manager',
  'coach',
  'programme-lead',
];

/** Roles in which this person stands in for somebody today. Nobody stands in for a programme lead. */
export const rolesCoveredBy = (parties: Parties, person: PersonId): Role[] =>
  roles.filter(
    (role) =>
      role !== 'apprentice' &&
      role !== 'programme-lead' &&
      holdersOf(parties, role).some((id) => deputyOf(parties, id) === person),
  );

/** A deputy reads what the person reads in whose place they judge, while that lasts. */
export const mayReadRecord = (parties: Parties, person: PersonId) =>
  [...rolesOf(parties, person), ...rolesCoveredBy(parties, person)].some((role) =>
    readingRoles.includes(role),
  );

/** Whoever answers for the apprentice takes their figures away as files: line manager, deputy, programme lead. */
export const mayExport = (parties: Parties, person: PersonId) =>
  [...rolesOf(parties, person), ...rolesCoveredBy(parties, person)].some((role) =>
    exportingRoles.includes(role),
  );
export const exportingRoles: readonly Role[] = ['line-manager', 'programme-lead'];

/** `standIns`: the deputy, or else who judges in their place. `hasDeputy`: it is the deputy. */
export type Cover = Away & { standIns: readonly PersonId[]; hasDeputy: boolean };

/** Who of those who judge is away today, and who stands in (product.md rule 8). */
export function coversOf(parties: Parties): Cover[] {
  const covered = roles.filter((role) => role !== 'apprentice' && role !== 'programme-lead');
  return (parties.away ?? []).flatMap((away) => {
    const signer = covered.find((role) => holdersOf(parties, role).includes(away.person));
    if (!signer || away.person === parties.apprentice) return [];
    const deputy = deputyOf(parties, away.person);
    const standIns = deputy ? [deputy] : signersOf(parties, { signer, owner: 'apprentice' });
    return [{ ...away, standIns, hasDeputy: deputy !== null }];
  });
}

export const roleWords: Record<Role, string> = {
  apprentice: 'apprentice',
  mentor: 'mentor',
  'line-manager': 'line manager',
  coach: 'training provider’s coach',
  'service-desk-lead': 'Service Desk lead',
  'security-contact': 'security contact',
  'programme-lead': 'programme lead',
};
