import type { Day } from './day';
import { holdersOf, type Cover, type Parties, type PersonId, type Role } from './people';
import { dayWords, fullDayWords } from './words';

/** What a reader is called in a sentence about themselves. */
const you = 'you';

const list = new Intl.ListFormat('en-GB');
const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
/** "Anil Desai stands", "you stand", "Anil Desai and Leila Haddad stand" */
const doing = (people: readonly string[], verb: string) =>
  `${list.format(people)} ${people.length === 1 && people[0] !== you ? `${verb}s` : verb}`;

/** "Anil Desai stands in for Priya Nair until 4 December 2026." A reader is called "you". */
export const standsInWords = (deputy: string, person: string, untilOn: Day) =>
  upperFirst(`${doing([deputy], 'stand')} in for ${person} until ${fullDayWords(untilOn)}.`);

/** "Priya Nair is away until 4 December 2026", "You are away until …" */
export const awayWords = (person: string, untilOn: Day) =>
  upperFirst(`${person} ${person === you ? 'are' : 'is'} away until ${fullDayWords(untilOn)}`);

/** Who is covered by whom, as everybody concerned reads it (product.md rule 8). */
export function coverWords(
  { person, untilOn, standIns, hasDeputy }: Cover,
  me: PersonId,
  nameOf: (id: PersonId) => string,
): string {
  const called = (id: PersonId) => (id === me ? you : nameOf(id));
  const [deputy] = standIns;
  if (hasDeputy && deputy) return standsInWords(called(deputy), called(person), untilOn);
  const isMe = person === me;
  const away = `${awayWords(called(person), untilOn)}, and nobody stands in.`;
  const others = standIns.filter((id) => id !== person).map(called);
  return others.length === 0
    ? `${away} What ${isMe ? 'you judge waits for you' : 'they judge waits for them'}.`
    : `${away} ${upperFirst(doing(others, 'judge'))} in ${isMe ? 'your' : 'their'} place.`;
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
