import {
  checkEvidenceMove,
  checkMayAddEvidence,
  checkNotHeld,
  checkPlacesKept,
  evidenceKinds,
  evidenceMoveNames,
  evidenceMovesOpenTo,
  evidenceStates,
  type EvidenceFacts,
} from './evidence';
import { everybody, parties, sam } from './testing-cast';

const piece = (changes: Partial<EvidenceFacts> = {}): EvidenceFacts => ({
  kind: 'file',
  state: 'ready',
  parties,
  askedFor: [],
  ...changes,
});
const others = everybody.filter((person) => person !== sam);

it('only the apprentice adds to their portfolio', () => {
  expect(() => checkMayAddEvidence(sam, parties)).not.toThrow();
  for (const person of others)
    expect(() => checkMayAddEvidence(person, parties)).toThrow('Only the apprentice can add');
});

describe('what can be done with a piece', () => {
  it.each(['ready', 'checking', 'refused', 'withdrawn'] as const)(
    'that is %s, by anybody but its apprentice: nothing',
    (state) => {
      for (const person of others)
        for (const kind of evidenceKinds)
          expect(evidenceMovesOpenTo(person, piece({ state, kind }))).toEqual([]);
    },
  );

  it.each([
    ['ready', ['change', 'link', 'withdraw']],
    ['checking', ['change', 'link']],
    ['refused', ['withdraw']],
    ['withdrawn', []],
  ] as const)('that is %s: %j', (state, moves) => {
    expect(evidenceMovesOpenTo(sam, piece({ state }))).toEqual(moves);
  });

  it('that is a witness’s: nothing, whatever its state', () => {
    for (const state of evidenceStates)
      expect(evidenceMovesOpenTo(sam, piece({ kind: 'statement', state }))).toEqual([]);
  });

  it('that waits for sign-off: it may serve more, and nothing else', () => {
    const asked = piece({ askedFor: ['Write a runbook'] });
    expect(evidenceMovesOpenTo(sam, asked)).toEqual(['link']);
    for (const move of ['change', 'withdraw'] as const)
      expect(() => checkEvidenceMove(sam, asked, move)).toThrow(
        'This evidence waits for sign-off of: Write a runbook. Withdraw the request first',
      );
    expect(() => checkPlacesKept(asked, [])).not.toThrow();
    expect(() => checkPlacesKept(asked, ['item'])).toThrow('Withdraw the request first');
    expect(() => checkPlacesKept(piece(), ['item'])).not.toThrow();
  });

  it('is what the rule lets pass, for every person, kind, state and move', () => {
    for (const person of everybody)
      for (const kind of evidenceKinds)
        for (const state of evidenceStates)
          for (const askedFor of [[], ['Write a runbook']])
            for (const move of evidenceMoveNames) {
              const facts = piece({ kind, state, askedFor });
              const passes = evidenceMovesOpenTo(person, facts).includes(move);
              const check = () => checkEvidenceMove(person, facts, move);
              if (passes) expect(check).not.toThrow();
              else expect(check).toThrow();
            }
  });
});

it('what is held or was refused is opened by nobody', () => {
  expect(() => checkNotHeld({ title: 'Photo', state: 'ready' })).not.toThrow();
  expect(() => checkNotHeld({ title: 'Photo', state: 'withdrawn' })).not.toThrow();
  expect(() => checkNotHeld({ title: 'Photo', state: 'checking' })).toThrow(
    '“Photo” is still being checked for viruses',
  );
  expect(() => checkNotHeld({ title: 'Photo', state: 'refused' })).toThrow(
    '“Photo” was not kept, because a virus was found in it',
  );
});
