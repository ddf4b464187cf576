import { itemStates, type ItemFacts } from './item';
import { everybody, leila, parties, priya, sam } from './testing-cast';
import { checkMayAskWitness, checkStatement, checkWitness, mayAskWitness } from './witness';

const item: ItemFacts = {
  state: 'in-progress',
  owner: 'apprentice',
  signer: 'mentor',
  parties,
  waitsFor: [],
};

describe('a witness', () => {
  it('is asked by the apprentice and by nobody else', () => {
    expect(everybody.filter((person) => mayAskWitness(person, item))).toEqual([sam]);
    expect(() => checkMayAskWitness(priya, item)).toThrow('Only the apprentice');
  });

  it('is asked while the item is open', () => {
    expect(itemStates.filter((state) => mayAskWitness(sam, { ...item, state }))).toEqual([
      'not-started',
      'in-progress',
      'awaiting-sign-off',
      'returned',
    ]);
  });

  it('is not asked about an item that waits for another, is somebody else’s, or is only ticked', () => {
    const waiting = { ...item, state: 'not-started', waitsFor: ['Sign the form'] } as const;
    expect(() => checkMayAskWitness(sam, waiting)).toThrow('First: Sign the form');
    expect(mayAskWitness(sam, { ...item, owner: 'line-manager' })).toBe(false);
    expect(mayAskWitness(sam, { ...item, signer: 'apprentice' })).toBe(false);
    const alsoManager = { ...parties, 'line-manager': [sam] };
    expect(mayAskWitness(sam, { ...item, owner: 'line-manager', parties: alsoManager })).toBe(
      false,
    );
  });

  it('is neither the apprentice nor the signer', () => {
    const problemOf = (id: string, name: string) => {
      try {
        checkWitness(item, { id, name });
        return null;
      } catch (error) {
        return (error as { fields: { email: string } }).fields.email;
      }
    };
    expect(problemOf(sam, 'Sam Okafor')).toBe('You cannot be the witness to your own work');
    expect(problemOf(priya, 'Priya Nair')).toBe(
      'Priya Nair signs this item off. A witness is somebody else: ask Priya Nair for sign-off',
    );
    expect(problemOf(leila, 'Leila Haddad')).toBeNull();
    expect(() => checkWitness(item, null)).not.toThrow();
  });

  it('says what they saw, if they saw it', () => {
    expect(() => checkStatement({ verdict: 'confirmed', words: ' ' })).toThrow();
    expect(() => checkStatement({ verdict: 'not-yet', words: '' })).toThrow();
    expect(() => checkStatement({ verdict: 'not-seen', words: '' })).not.toThrow();
    expect(() => checkStatement({ verdict: 'confirmed', words: 'All of it' })).not.toThrow();
  });
});
