import fc from 'fast-check';
import { addDays } from './day';
import { againOn, currencyOn, currencyWords, leftWords, runningOut } from './training';

const today = '2026-11-24';
const inDays = (days: number) => currencyOn(addDays(today, days), today);

describe('how current something is', () => {
  it.each([
    [91, 'current', null, 'Current'],
    [90, 'renewal-due', 90, 'Renewal due'],
    [61, 'renewal-due', 90, 'Renewal due'],
    [60, 'renewal-due', 60, 'Renewal due within 60 days'],
    [31, 'renewal-due', 60, 'Renewal due within 60 days'],
    [30, 'renewal-due', 30, 'Renewal due within 30 days'],
    [8, 'renewal-due', 30, 'Renewal due within 30 days'],
    [7, 'renewal-due', 7, 'Renewal due within 7 days'],
    [1, 'renewal-due', 7, 'Renewal due within 7 days'],
    [0, 'renewal-due', 7, 'Renewal due within 7 days'],
    [-1, 'expired', null, 'Expired'],
  ] as const)('%i days before its end it is %s', (days, currency, within, words) => {
    const found = inDays(days);
    expect(found).toEqual({ currency, daysLeft: days, within });
    expect(currencyWords(found)).toBe(words);
  });

  it.each([
    ['2029-03-03', 'until 3 March 2029'],
    ['2026-12-21', '27 days left, until 21 December 2026'],
    ['2026-11-25', '1 day left, until 25 November 2026'],
    [today, 'last day today'],
    ['2026-11-23', 'yesterday, on 23 November 2026'],
    ['2026-10-25', '30 days ago, on 25 October 2026'],
    [null, 'no end date'],
  ])('what ends on %s: %s', (endsOn, words) => {
    expect(leftWords(endsOn, today)).toBe(words);
  });

  it('is current for ever where there is no end', () => {
    expect(currencyOn(null, today)).toEqual({ currency: 'current', daysLeft: null, within: null });
  });

  it('only ever gets closer to its end as days pass', () => {
    const order = ['current', 'renewal-due', 'expired'];
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.nat(400), (days, later) => {
        const before = order.indexOf(inDays(days).currency);
        expect(order.indexOf(inDays(days - later).currency)).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

it('lists what has run out or soon will, the first one first', () => {
  const ending = (id: string, days: number) => ({
    kind: 'certificate' as const,
    id,
    title: id,
    endsOn: addDays(today, days),
  });
  const all = [ending('far', 91), ending('soon', 90), ending('gone', -400), ending('now', 0)];
  expect(runningOut(all, today).map(({ id }) => id)).toEqual(['gone', 'now', 'soon']);
});

describe('learning that has to be done again', () => {
  const signed = { signedOffOn: '2026-07-10', renewMonths: 12, certificates: [] };

  it('is fresh for so many months after it was signed off', () => {
    expect(againOn(signed)).toBe('2027-07-10');
  });

  it('has no date before it was done, and none where it is done once', () => {
    expect(againOn({ ...signed, signedOffOn: null })).toBeNull();
    expect(againOn({ ...signed, renewMonths: undefined })).toBeNull();
  });

  it('follows the dates on its certificate', () => {
    const certificates = [{ issuedOn: '2026-07-06', endsOn: '2027-01-31' }];
    expect(againOn({ ...signed, certificates })).toBe('2027-01-31');
  });

  it('counts from the day of a certificate that has no end of its own', () => {
    const certificates = [{ issuedOn: '2027-06-30', endsOn: null }];
    expect(againOn({ ...signed, certificates })).toBe('2028-06-30');
  });

  it('of several courses, the first that runs out is the one to do', () => {
    const certificates = [
      { issuedOn: '2026-08-01', endsOn: '2027-08-01' },
      { issuedOn: '2026-07-20', endsOn: '2027-07-20' },
    ];
    expect(againOn({ ...signed, certificates })).toBe('2027-07-20');
  });

  it('a sign-off after a certificate had run out counts anew', () => {
    const certificates = [{ issuedOn: '2024-01-01', endsOn: '2025-01-01' }];
    expect(againOn({ ...signed, certificates })).toBe('2027-07-10');
  });
});
