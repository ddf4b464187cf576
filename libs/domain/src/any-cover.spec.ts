import fc from 'fast-check';
import {
  mayReadRecord,
  onBehalfOf,
  roles,
  signersOf,
  type Parties,
  type PersonId,
  type Role,
  type Work,
} from './people';
import { everybody } from './testing-cast';

describe('whatever the cast and whoever is away', () => {
  const people = [...everybody, 'anil'];
  const someone = fc.constantFrom(...people);
  const some = fc.uniqueArray(someone, { maxLength: 3 });
  const casts: fc.Arbitrary<Parties> = fc.record({
    apprentice: someone,
    mentor: some,
    'line-manager': some,
    coach: some,
    'service-desk-lead': some,
    'security-contact': some,
    'programme-lead': some,
    away: fc.uniqueArray(
      fc.record({
        person: someone,
        deputy: fc.option(someone),
        untilOn: fc.constant('2026-12-04'),
      }),
      { selector: ({ person }) => person, maxLength: 6 },
    ),
  });
  const works: fc.Arbitrary<Work> = fc.record({
    signer: fc.constantFrom(...roles),
    owner: fc.constantFrom(...roles),
  });
  const holds = (cast: Parties, role: Role, person: PersonId) =>
    role === 'apprentice' ? cast.apprentice === person : (cast[role] ?? []).includes(person);
  const forAll = (check: (cast: Parties, work: Work) => void) =>
    fc.assert(fc.property(casts, works, check), { numRuns: 2000 });

  it('nobody judges their own work (rule 1, cover included)', () => {
    forAll((cast, work) => {
      for (const person of signersOf(cast, work)) {
        expect(person).not.toBe(cast.apprentice);
        expect(holds(cast, work.owner, person)).toBe(false);
      }
    });
  });

  it('work finds a judge if it would find one with everybody here', () => {
    forAll((cast, work) => {
      const here = signersOf({ ...cast, away: [] }, work);
      expect(signersOf(cast, work).length > 0).toBe(here.length > 0);
    });
  });

  it('nobody is named twice, and nobody acts for somebody who is here', () => {
    forAll((cast, work) => {
      const judges = signersOf(cast, work);
      expect(new Set(judges).size).toBe(judges.length);
      for (const person of judges) {
        const absent = onBehalfOf(cast, person, work);
        if (absent === null) continue;
        expect(absent).not.toBe(person);
        expect(cast.away?.map((each) => each.person)).toContain(absent);
      }
    });
  });

  it('nobody reads the record who neither has a part in it nor stands in for somebody who has', () => {
    fc.assert(
      fc.property(casts, someone, (cast, person) => {
        const isNamed = cast.away?.some(({ deputy }) => deputy === person) ?? false;
        const hasPart = roles.some((role) => holds(cast, role, person));
        if (mayReadRecord(cast, person)) expect(isNamed || hasPart).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
