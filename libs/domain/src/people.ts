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

/** Who is who for one apprenticeship today. There is one apprentice; other roles may be empty or shared. */
export type Parties = { apprentice: PersonId } & Partial<
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

/**
 * Who may judge work that `signer` signs and `owner` does. Never the apprentice and never an owner
 * of the work, whatever else they are (product.md rule 1). Where that leaves nobody, the next in
 * line judges: the line manager, then the mentor, then the programme lead (rule 8).
 */
export function signersOf(
  parties: Parties,
  { signer, owner }: { signer: Role; owner: Role },
): readonly PersonId[] {
  const own = new Set([parties.apprentice, ...holdersOf(parties, owner)]);
  const line: Role[] = [signer, 'line-manager', 'mentor', 'programme-lead'];
  if (specialists.includes(signer)) line.splice(1, 0, 'mentor');
  const candidates = line.map((role) => holdersOf(parties, role).filter((id) => !own.has(id)));
  return candidates.find((people) => people.length > 0) ?? [];
}

/** Who may verify the apprentice's hours (rules 1 and 14): the mentor, or who stands in. */
export const verifiersOf = (parties: Parties) =>
  signersOf(parties, { signer: 'mentor', owner: 'apprentice' });

/** Roles that may read the whole record of the apprentice. Others see only what they judge. */
export const readingRoles: readonly Role[] = [
  'apprentice',
  'mentor',
  'line-manager',
  'coach',
  'programme-lead',
];

export const mayReadRecord = (parties: Parties, person: PersonId) =>
  rolesOf(parties, person).some((role) => readingRoles.includes(role));

export const roleWords: Record<Role, string> = {
  apprentice: 'apprentice',
  mentor: 'mentor',
  'line-manager': 'line manager',
  coach: 'training provider’s coach',
  'service-desk-lead': 'Service Desk lead',
  'security-contact': 'security contact',
  'programme-lead': 'programme lead',
};
