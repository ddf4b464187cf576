import { mayReadRecord, rolesOf, signersOf, verifiersOf, roles, type Role } from './people';
import { dan, everybody, gareth, leila, parties, priya, ruth, sam, tom } from './testing-cast';

const mine = (signer: Role) => ({ signer, owner: 'apprentice' as const });

describe('rule 1: nobody judges their own work', () => {
  it.each(roles)('the apprentice never signs what the %s signs', (signer) => {
    const doubling = { ...parties, mentor: [sam], 'line-manager': [sam, tom], coach: [sam] };
    expect(signersOf(doubling, mine(signer))).not.toContain(sam);
  });

  it('whoever owns an item does not sign it, even when the signer is missing', () => {
    const withoutCoach = { ...parties, coach: [] };
    const item = { signer: 'coach', owner: 'line-manager' } as const;
    expect(signersOf(withoutCoach, item)).toEqual([priya]);
  });

  it('an apprentice who is named as their own mentor cannot verify their hours', () => {
    expect(verifiersOf({ ...parties, mentor: [sam] })).toEqual([tom]);
  });
});

describe('rule 8: a signature finds somebody', () => {
  it.each([
    ['mentor', priya],
    ['line-manager', tom],
    ['coach', dan],
    ['service-desk-lead', gareth],
    ['security-contact', priya],
    ['programme-lead', ruth],
  ] as const)('what the %s signs goes to %s', (signer, person) => {
    expect(signersOf(parties, mine(signer))).toEqual([person]);
  });

  it('goes to the line manager when there is no mentor', () => {
    expect(signersOf({ ...parties, mentor: [] }, mine('mentor'))).toEqual([tom]);
  });

  it('goes to the mentor, before the line manager, when a specialist is missing', () => {
    const without = { ...parties, 'service-desk-lead': [] };
    expect(signersOf(without, mine('service-desk-lead'))).toEqual([priya]);
  });

  it('is nobody when nobody is there', () => {
    expect(signersOf({ apprentice: sam }, mine('mentor'))).toEqual([]);
  });
});

it('a person can be several things in one apprenticeship', () => {
  expect(rolesOf({ ...parties, coach: [priya] }, priya)).toEqual(['mentor', 'coach']);
});

it('the record is for the apprentice and those who look after them', () => {
  const readers = everybody.filter((person) => mayReadRecord(parties, person));
  expect(readers).toEqual([sam, priya, tom, dan, ruth]);
  expect(readers).not.toContain(gareth);
  expect(readers).not.toContain(leila);
});
