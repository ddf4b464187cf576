import fc from 'fast-check';
import { move, movesOpenTo, type ItemFacts } from './item';
import { dan, parties, priya, sam, tom } from './testing-cast';
import { undoableSince, undoUntil, whyNotUndo, type Signature } from './undo';

const at = '2026-11-24T14:05:00.000Z';
const signature = (facts: Partial<Signature> = {}): Signature => ({
  by: priya,
  at,
  now: '2026-11-24T14:06:00.000Z',
  isAgain: false,
  ...facts,
});
const signed = (facts: Partial<ItemFacts> = {}): ItemFacts => ({
  state: 'signed-off',
  owner: 'apprentice',
  signer: 'mentor',
  parties,
  waitsFor: [],
  signature: signature(),
  ...facts,
});

describe('undoing a sign-off', () => {
  it('is for the person who signed, and leaves the request waiting as before', () => {
    expect(move(priya, signed(), 'undo')).toBe('awaiting-sign-off');
    expect(movesOpenTo(priya, signed())).toEqual(['revoke', 'undo']);
  });

  it.each([
    ['the apprentice', sam],
    ['the line manager', tom],
    ['the coach', dan],
  ])('is not for %s', (_, person) => {
    expect(() => move(person, signed(), 'undo')).toThrow(/^(Only|You cannot)/);
    expect(movesOpenTo(person, signed())).not.toContain('undo');
  });

  it('is not for another mentor, who can revoke it', () => {
    const both = signed({ parties: { ...parties, mentor: [priya, tom], 'line-manager': [] } });
    expect(movesOpenTo(tom, both)).toEqual(['revoke']);
    expect(() => move(tom, both, 'undo')).toThrow('Only the person who signed this off');
  });

  it('is not for who signed once and judges this no more', () => {
    const other = signed({ parties: { ...parties, mentor: [tom] } });
    expect(movesOpenTo(priya, other)).toEqual([]);
  });

  it.each([
    ['2026-11-24T14:05:00.000Z', true],
    ['2026-11-25T14:04:59.999Z', true],
    ['2026-11-25T14:05:00.000Z', false],
    ['2026-12-24T14:05:00.000Z', false],
  ])('what was signed at 14:05 on 24 November, at %s: %s', (now, can) => {
    const item = signed({ signature: signature({ now }) });
    expect(movesOpenTo(priya, item).includes('undo')).toBe(can);
    if (!can) expect(() => move(priya, item, 'undo')).toThrow('can be undone for 24 hours');
  });

  it('stops when something happens to the item: a change, a revoke', () => {
    for (const state of ['changed', 'in-progress', 'returned', 'awaiting-sign-off'] as const)
      expect(() => move(priya, signed({ state }), 'undo')).toThrow('This item is');
  });

  it('is not for what was confirmed again after a change', () => {
    const item = signed({ signature: signature({ isAgain: true }) });
    expect(() => move(priya, item, 'undo')).toThrow('confirmed again');
    expect(movesOpenTo(priya, item)).toEqual(['revoke']);
  });

  it('needs a signature', () => {
    expect(whyNotUndo(undefined)).toBe('There is no sign-off here to undo');
  });

  it('ends at one instant, whichever way it is asked', () => {
    const instant = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
    const near = fc.integer({ min: -90_000_000, max: 90_000_000 });
    fc.assert(
      fc.property(instant, near, (date, ms) => {
        const [signedAt, now] = [date, new Date(date.getTime() + Math.abs(ms))].map((each) =>
          each.toISOString(),
        );
        if (!signedAt || !now) return;
        const can = whyNotUndo(signature({ at: signedAt, now })) === null;
        expect(can).toBe(now < undoUntil(signedAt));
        expect(can).toBe(signedAt >= undoableSince(now));
      }),
    );
  });
});
