import type { Day } from './day';
import { holdersOf, type Cover, type Parties, type PersonId, type Role } from './people';
import { dayWords, fullDayWords } from './words';

const list = new Intl.ListFormat('en-GB');

/** "Anil Desai stands in for Priya Nair until 4 December 2026." */
export const standsInWords = (deputy: string, person: string, untilOn: Day) =>
  `${deputy} ${deputy === 'You' ? 'stand' : 'stands'} in for ${person} until ${fullDayWords(untilOn)}.`;

/** Who is covered by whom, as everybody concerned reads it (product.md rule 8). */
export function coverWords(
  { person, untilOn, standIns, hasDeputy }: Cover,
  nameOf: (id: PersonId) => string,
): string {
  if (hasDeputy) return standsInWords(list.format(standIns.map(nameOf)), nameOf(person), untilOn);
  const away = `${nameOf(person)} is away until ${fullDayWords(untilOn)} and has no deputy.`;
  const others = standIns.filter((id) => id !== person);
  return others.length === 0
    ? `${away} What waits for them stays with them.`
    : `${away} ${list.format(others.map(nameOf))} ${others.length === 1 ? 'judges' : 'judge'} in their place.`;
}

/** "Anil Desai on behalf of Priya Nair": who decided, as the record says it (product.md rule 8). */
export const onBehalfWords = (name: string, absent: string | null) =>
  absent === null ? name : `${name} on behalf of ${absent}`;

/** Why somebody who judges this at other times does not today. Null: they never do. */
export function whyAwayCannotJudge(parties: Parties, actor: PersonId, signer: Role): string | null {
  const absence = parties.away?.find(({ person }) => person === actor);
  return absence && holdersOf(parties, signer).includes(actor)
    ? `You are away until ${dayWords(absence.untilOn)}, so somebody else judges this. End your absence first`
    : null;
}
