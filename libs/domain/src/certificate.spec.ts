import fc from 'fast-check';
import {
  certificateMoves,
  certificateMovesOpenTo,
  checkCertificateDates,
  checkCertificateMove,
  checkMayAddCertificate,
  confirmersOf,
  type CertificateDates,
  type CertificateFacts,
} from './certificate';
import { addDays } from './day';
import { RuleError } from './rule';
import { dan, everybody, leila, parties, priya, ruth, sam, tom } from './testing-cast';

const dates = (changes: Partial<CertificateDates> = {}): CertificateDates => ({
  issuedOn: '2026-11-02',
  runsOut: 'as-usual',
  expiresOn: null,
  usualMonths: 36,
  today: '2026-11-24',
  ...changes,
});

function problemsOf(facts: CertificateDates) {
  try {
    checkCertificateDates(facts);
  } catch (problem) {
    return (problem as RuleError).fields;
  }
  return {};
}

describe('the dates of a certificate', () => {
  it.each([
    ['what is usual for it', {}, '2029-11-02'],
    ['a certificate that usually has no end', { usualMonths: null }, null],
    ['the date that it says', { runsOut: 'on', expiresOn: '2027-01-01' }, '2027-01-01'],
    ['no end', { runsOut: 'never' }, null],
    ['no end, whatever date was typed', { runsOut: 'never', expiresOn: '2027-01-01' }, null],
  ] as const)('end with %s', (_, changes, end) => {
    expect(checkCertificateDates(dates(changes))).toBe(end);
  });

  it.each([
    [{ issuedOn: '2026-11-25' }, { issuedOn: 'The issue date must be today or in the past' }],
    [
      { runsOut: 'on', expiresOn: '2026-11-02' },
      { expiresOn: 'The last day must be after the issue date' },
    ],
    [{ runsOut: 'on' }, { expiresOn: 'Enter the last day on which it is valid' }],
    [{ usualMonths: undefined }, { runsOut: 'Choose whether it runs out' }],
    [
      { renews: '2026-11-02' },
      { issuedOn: 'The issue date must be after that of the certificate it renews' },
    ],
    [
      { issuedOn: '2027-01-01', runsOut: 'on', expiresOn: '2026-12-31' },
      {
        issuedOn: 'The issue date must be today or in the past',
        expiresOn: 'The last day must be after the issue date',
      },
    ],
  ] as const)('are refused when they say %j', (changes, problems) => {
    expect(problemsOf(dates(changes))).toEqual(problems);
  });

  it('a usual end always lies after the issue', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: 1, max: 120 }), (days, usualMonths) => {
        const issuedOn = addDays('2026-11-24', -days);
        expect(
          checkCertificateDates(dates({ issuedOn, usualMonths }))?.localeCompare(issuedOn),
        ).toBe(1);
      }),
    );
  });
});

const certificate = (changes: Partial<CertificateFacts> = {}): CertificateFacts => ({
  state: 'held',
  endsOn: '2029-11-02',
  isSeen: false,
  isRenewed: false,
  isLetLapse: false,
  recurs: false,
  parties,
  ...changes,
});

describe('who may do what with a certificate', () => {
  it.each([
    [sam, ['renew', 'change', 'withdraw']],
    [priya, ['confirm', 'let-lapse']],
    [tom, ['confirm', 'let-lapse']],
    [dan, []],
    [ruth, []],
    [leila, []],
  ])('%s: %j', (actor, moves) => {
    expect(certificateMovesOpenTo(actor, certificate())).toEqual(moves);
  });

  it('only the apprentice adds', () => {
    expect(() => checkMayAddCertificate(sam, parties)).not.toThrow();
    for (const actor of everybody.filter((id) => id !== sam))
      expect(() => checkMayAddCertificate(actor, parties)).toThrow(/Only the apprentice/);
  });

  it('rule 1: nobody confirms or lets lapse their own, whatever else they are', () => {
    const all = { ...parties, mentor: [sam], 'line-manager': [sam] };
    expect(confirmersOf(all)).toEqual([ruth]);
    for (const name of ['confirm', 'let-lapse'] as const)
      expect(() => checkCertificateMove(sam, certificate({ parties: all }), name)).toThrow(
        'You cannot confirm your own certificate, whatever else you are',
      );
  });

  it('where no mentor or line manager is named, a programme lead stands in', () => {
    expect(confirmersOf({ apprentice: sam, 'programme-lead': [ruth] })).toEqual([ruth]);
  });
});

describe('what stops a move', () => {
  it('a withdrawn certificate stays as it is', () => {
    const withdrawn = certificate({ state: 'withdrawn' });
    for (const actor of everybody) expect(certificateMovesOpenTo(actor, withdrawn)).toEqual([]);
  });

  it('a renewed one is the past: the newer one is what can be changed', () => {
    const renewed = certificate({ isRenewed: true });
    expect(certificateMovesOpenTo(sam, renewed)).toEqual([]);
    expect(certificateMovesOpenTo(priya, renewed)).toEqual(['confirm']);
  });

  it('what does not run out is not renewed', () => {
    expect(certificateMovesOpenTo(sam, certificate({ endsOn: null }))).toEqual([
      'change',
      'withdraw',
    ]);
    expect(certificateMovesOpenTo(priya, certificate({ endsOn: null }))).toEqual(['confirm']);
  });

  it('what has to be done again can be done again, and nobody lets it lapse', () => {
    const learning = certificate({ endsOn: null, recurs: true });
    expect(certificateMovesOpenTo(sam, learning)).toContain('renew');
    expect(certificateMovesOpenTo(tom, certificate({ recurs: true }))).toEqual(['confirm']);
  });

  it('is confirmed once, and marked once', () => {
    const done = certificate({ isSeen: true, isLetLapse: true });
    expect(certificateMovesOpenTo(priya, done)).toEqual([]);
  });

  it('says why: not yours is forbidden, too late is a conflict', () => {
    const kinds = certificateMoves.map((name) => {
      try {
        checkCertificateMove(dan, certificate(), name);
        return 'none';
      } catch (problem) {
        return (problem as RuleError).kind;
      }
    });
    expect(new Set(kinds)).toEqual(new Set(['forbidden']));
    expect(() => checkCertificateMove(sam, certificate({ isRenewed: true }), 'change')).toThrow(
      /was renewed/,
    );
  });
});
