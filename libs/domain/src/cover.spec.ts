import type { Away } from './cover';
import { coverWords, onBehalfWords, whyAwayCannotJudge } from './cover-words';
import { move, type ItemFacts } from './item';
import {
  coversOf,
  hoursWork,
  mayReadRecord,
  onBehalfOf,
  rolesCoveredBy,
  signersOf,
  verifiersOf,
  type Parties,
  type PersonId,
  type Work,
} from './people';
import { standingOf, type StandingFacts } from './standing';
import { teamGroupOf } from './team-group';
import { standardSettings } from './settings';
import { dan, gareth, leila, parties, priya, ruth, sam, tom } from './testing-cast';

const untilOn = '2026-12-04';
const anil = 'anil';
const away = (person: PersonId, deputy: PersonId | null = null): Away => ({
  person,
  deputy,
  untilOn,
});
const with_ = (...absences: Away[]): Parties => ({ ...parties, away: absences });
const mine: Work = { signer: 'mentor', owner: 'apprentice' };

describe('rule 8: while the mentor is away', () => {
  const covered = with_(away(priya, anil));

  it('the deputy judges in their place, and the record says for whom', () => {
    expect(signersOf(covered, mine)).toEqual([anil]);
    expect(onBehalfOf(covered, anil, mine)).toBe(priya);
    expect(verifiersOf(covered)).toEqual([anil]);
    expect(onBehalfOf(covered, anil, hoursWork)).toBe(priya);
  });

  it('and without a deputy, the line manager judges in their place', () => {
    const uncovered = with_(away(priya));
    expect(signersOf(uncovered, mine)).toEqual([tom]);
    expect(onBehalfOf(uncovered, tom, mine)).toBe(priya);
  });

  it.each([
    ['the apprentice', away(priya, sam), []],
    ['away too', away(priya, anil), [away(anil, leila)]],
  ])('a deputy who is %s does not judge: the line manager does', (_, absence, others) => {
    expect(signersOf(with_(absence, ...others), mine)).toEqual([tom]);
  });

  it('a deputy who does the work does not judge it', () => {
    const toms: Work = { signer: 'mentor', owner: 'line-manager' };
    expect(signersOf(with_(away(priya, tom)), toms)).toEqual([ruth]);
    expect(signersOf(with_(away(priya, tom)), mine)).toEqual([tom]);
  });

  it('a second mentor who is here judges beside the deputy, in their own right', () => {
    const two = { ...covered, mentor: [priya, leila] };
    expect(signersOf(two, mine)).toEqual([leila, anil]);
    expect(onBehalfOf(two, leila, mine)).toBeNull();
    expect(onBehalfOf(two, anil, mine)).toBe(priya);
  });

  it('a second mentor who is the deputy judges once, in their own right', () => {
    const two = { ...with_(away(priya, leila)), mentor: [priya, leila] };
    expect(signersOf(two, mine)).toEqual([leila]);
    expect(onBehalfOf(two, leila, mine)).toBeNull();
  });

  it('and everybody else as well, the work waits for the mentor', () => {
    const nobody = with_(away(priya), away(tom), away(ruth));
    expect(signersOf(nobody, mine)).toEqual([priya]);
    expect(onBehalfOf(nobody, priya, mine)).toBeNull();
  });

  it('the mentor cannot decide, and is told why', () => {
    const item: ItemFacts = {
      ...mine,
      state: 'awaiting-sign-off',
      parties: covered,
      waitsFor: [],
    };
    expect(() => move(priya, item, 'sign-off')).toThrow(
      'You are away until 4 December, so somebody else judges this. End your absence first',
    );
    expect(move(anil, item, 'sign-off')).toBe('signed-off');
    expect(whyAwayCannotJudge(covered, leila, 'mentor')).toBeNull();
  });
});

describe('any other judge', () => {
  it.each([
    ['line-manager', tom],
    ['coach', dan],
    ['service-desk-lead', gareth],
  ] as const)('the %s has a deputy too', (signer, person) => {
    const work: Work = { signer, owner: 'apprentice' };
    const covered = with_(away(person, anil));
    expect(signersOf(covered, work)).toEqual([anil]);
    expect(onBehalfOf(covered, anil, work)).toBe(person);
  });

  it('a programme lead has none: another lead judges, or the line manager', () => {
    const work: Work = { signer: 'programme-lead', owner: 'apprentice' };
    const covered = with_(away(ruth, anil));
    expect(signersOf(covered, work)).toEqual([tom]);
    expect(signersOf({ ...covered, 'programme-lead': [ruth, leila] }, work)).toEqual([leila]);
    expect(mayReadRecord(covered, anil)).toBe(false);
  });
});

describe('who may read the record', () => {
  it('the deputy of somebody who may, and only while they are away', () => {
    expect(mayReadRecord(with_(away(priya, anil)), anil)).toBe(true);
    expect(rolesCoveredBy(with_(away(priya, anil)), anil)).toEqual(['mentor']);
    expect(mayReadRecord(parties, anil)).toBe(false);
    expect(mayReadRecord(with_(away(priya, anil), away(anil)), anil)).toBe(false);
  });

  it('not the deputy of a specialist, who sees single items only', () => {
    expect(mayReadRecord(with_(away(gareth, anil)), anil)).toBe(false);
  });

  it('who is away reads on', () => {
    expect(mayReadRecord(with_(away(priya, anil)), priya)).toBe(true);
  });
});

describe('who is covered by whom', () => {
  const names: Record<PersonId, string> = {
    priya: 'Priya Nair',
    anil: 'Anil Desai',
    tom: 'Tom Reilly',
  };
  const wordsOf = (me: PersonId, cast: Parties) =>
    coversOf(cast).map((cover) => coverWords(cover, me, (id) => names[id] ?? id));
  const deputised = with_(away(priya, anil));
  const uncovered = with_(away(priya));
  const alone: Parties = { apprentice: sam, mentor: [priya], away: [away(priya)] };

  it.each([
    [sam, deputised, 'Anil Desai stands in for Priya Nair until 4 December 2026.'],
    [anil, deputised, 'You stand in for Priya Nair until 4 December 2026.'],
    [priya, deputised, 'Anil Desai stands in for you until 4 December 2026.'],
    [
      sam,
      uncovered,
      'Priya Nair is away until 4 December 2026, and nobody stands in. Tom Reilly judges in their place.',
    ],
    [
      tom,
      uncovered,
      'Priya Nair is away until 4 December 2026, and nobody stands in. You judge in their place.',
    ],
    [
      priya,
      uncovered,
      'You are away until 4 December 2026, and nobody stands in. Tom Reilly judges in your place.',
    ],
    [
      sam,
      alone,
      'Priya Nair is away until 4 December 2026, and nobody stands in. What they judge waits for them.',
    ],
  ])('is said to %s in words', (me, cast, words) => {
    expect(wordsOf(me, cast)).toEqual([words]);
  });

  it('leaves out who judges nothing here', () => {
    expect(coversOf(with_(away(sam, anil), away(ruth), away(leila)))).toEqual([]);
  });

  it('is said of a decision', () => {
    expect(onBehalfWords('Anil Desai', 'Priya Nair')).toBe('Anil Desai on behalf of Priya Nair');
    expect(onBehalfWords('Priya Nair', null)).toBe('Priya Nair');
  });
});

describe('whose move a waiting request is', () => {
  const facts = (cast: Parties): StandingFacts => ({
    today: '2026-11-24',
    startOn: '2026-07-06',
    items: [
      {
        id: 'i',
        title: 'Write a runbook',
        required: true,
        state: 'awaiting-sign-off',
        dueOn: '2026-11-20',
        ...mine,
        requestedOn: '2026-11-18',
      },
    ],
    parties: cast,
    lastActivityOn: '2026-11-23',
    lastReviewOn: '2026-10-01',
    endings: [],
    unseen: [],
    hours: {
      minimumMinutes: 0,
      plannedMinutes: 0,
      unverifiedMinutes: 0,
      verifiedMinutes: 0,
      elapsed: 0.2,
    },
    settings: standardSettings,
  });
  const ownersIn = (cast: Parties) => standingOf(facts(cast)).reasons.map(({ owners }) => owners);

  it.each([
    ['nobody is away', parties, priya],
    ['the mentor is away', with_(away(priya, anil)), anil],
    ['the mentor is away without a deputy', with_(away(priya)), tom],
  ] as const)('while %s', (_, cast, owner) => {
    expect(ownersIn(cast)).toEqual([[owner]]);
    for (const person of [priya, anil, tom])
      expect(teamGroupOf(person, standingOf(facts(cast))) === 'need-you').toBe(person === owner);
  });
});
