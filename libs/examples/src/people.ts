import type { PersonId } from '@tracker/domain';

export type ExamplePerson = { id: PersonId; name: string; email: string };

const person = (number: number, name: string): ExamplePerson => ({
  id: `5a11b0c0-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@example.gov.uk`,
});

/** The cast: one name, one part, in every test, in the demo and on the mock pages. */
export const sam = person(1, 'Sam Okafor');
export const priya = person(2, 'Priya Nair');
export const tom = person(3, 'Tom Reilly');
export const dan = person(4, 'Dan Whitlock');
export const gareth = person(5, 'Gareth Pugh');
export const ruth = person(6, 'Ruth Adeyemi');
/** Has an account and nothing to do with anybody. */
export const leila = person(9, 'Leila Haddad');

/** What each of them is to Sam. Leila is a stranger. */
export const cast = {
  apprentice: sam,
  mentor: priya,
  'line-manager': tom,
  coach: dan,
  'service-desk-lead': gareth,
  'programme-lead': ruth,
  stranger: leila,
} as const;

/** The rest of Tom's team, another mentor, and nobody else: the demo and the team page need a crowd. */
export const jamie = person(11, 'Jamie Carter');
export const tomasz = person(12, 'Tomasz Zielinski');
export const bethan = person(13, 'Bethan Rhys');
export const amara = person(14, 'Amara Osei');
export const daniel = person(15, 'Daniel Cohen');
export const farah = person(16, 'Farah Siddiqui');
export const grace = person(17, 'Grace Li');
export const harpreet = person(18, 'Harpreet Gill');
export const isaac = person(19, 'Isaac Mensah');
export const leah = person(20, 'Leah Fitzgerald');
export const marcus = person(21, 'Marcus Bailey');
export const noor = person(22, 'Noor Rahman');
export const owen = person(23, 'Owen Pritchard');
export const anil = person(30, 'Anil Desai');

/** Somebody else of this name, for a test that needs a person whom no other test knows. */
export function namesake({ name }: ExamplePerson = leila): ExamplePerson {
  const id = crypto.randomUUID();
  return { id, name, email: `${id}@example.gov.uk` };
}
