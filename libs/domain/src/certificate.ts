import { addMonths, type Day } from './day';
import { holdersOf, signersOf, type Parties, type PersonId } from './people';
import { conflict, forbidden, invalid, type RuleError } from './rule';

export const certificateStates = ['held', 'withdrawn'] as const;
export type CertificateState = (typeof certificateStates)[number];

/** What the form says about the end: what is usual for this certificate, a date, or that there is none. */
export const endChoices = ['as-usual', 'on', 'never'] as const;
export type EndChoice = (typeof endChoices)[number];

export type CertificateDates = {
  issuedOn: Day;
  runsOut: EndChoice;
  expiresOn: Day | null;
  /** Months for which it is usually valid; null when it usually has no end, undefined when nobody knows. */
  usualMonths: number | null | undefined;
  today: Day;
  /** The day on which the certificate that it renews was issued. */
  renews?: Day | undefined;
};

/** The last day on which it is valid, or null. Says all that is wrong with the dates. */
export function checkCertificateDates(dates: CertificateDates): Day | null {
  const problems = { ...wrongIssue(dates), ...wrongEnd(dates) };
  if (Object.keys(problems).length > 0) throw invalid(problems);
  return endOf(dates);
}

function wrongIssue({ issuedOn, today, renews }: CertificateDates): Record<string, string> {
  if (issuedOn > today) return { issuedOn: 'The issue date must be today or in the past' };
  if (renews !== undefined && issuedOn <= renews)
    return { issuedOn: 'The issue date must be after that of the certificate it renews' };
  return {};
}

function wrongEnd(dates: CertificateDates): Record<string, string> {
  const { runsOut, usualMonths, expiresOn, issuedOn } = dates;
  if (runsOut === 'as-usual' && usualMonths === undefined)
    return { runsOut: 'Choose whether it runs out' };
  if (runsOut !== 'on') return {};
  if (expiresOn === null) return { expiresOn: 'Enter the last day on which it is valid' };
  return expiresOn > issuedOn ? {} : { expiresOn: 'The last day must be after the issue date' };
}

function endOf({ runsOut, usualMonths, expiresOn, issuedOn }: CertificateDates): Day | null {
  if (runsOut === 'on') return expiresOn;
  return runsOut === 'as-usual' && usualMonths ? addMonths(issuedOn, usualMonths) : null;
}

/** A record of training is its apprentice's: nobody else adds to it, whatever they may read (product.md rule 3). */
export function checkMayAddCertificate(actor: PersonId, parties: Parties): void {
  if (actor !== parties.apprentice)
    throw forbidden('Only the apprentice can add to their certificates');
}

/**
 * Who may confirm that they have seen it: a mentor or a line manager, never whose it is (product.md
 * rule 1). Where neither is named, who stands in for them.
 */
export function confirmersOf(parties: Parties): readonly PersonId[] {
  const named = [...holdersOf(parties, 'mentor'), ...holdersOf(parties, 'line-manager')];
  const others = [...new Set(named)].filter((id) => id !== parties.apprentice);
  return others.length > 0 ? others : signersOf(parties, { signer: 'mentor', owner: 'apprentice' });
}

export type CertificateFacts = {
  state: CertificateState;
  endsOn: Day | null;
  /** Somebody else has confirmed it as it is now. */
  isSeen: boolean;
  /** Another certificate that stands has taken its place. */
  isRenewed: boolean;
  /** Somebody has said that it does not have to be renewed. */
  isLetLapse: boolean;
  /** It is for learning of the plan that has to be done again and again. */
  recurs: boolean;
  parties: Parties;
};

type Rule = (actor: PersonId, certificate: CertificateFacts) => RuleError | null;

const whyNotMine: Rule = (actor, { state, isRenewed, parties }) => {
  if (actor !== parties.apprentice)
    return forbidden('Only the apprentice can change their own certificate');
  if (state === 'withdrawn') return conflict('This certificate was withdrawn');
  return isRenewed ? conflict('This certificate was renewed. Open the newer one') : null;
};

const whyNotRenew: Rule = (actor, certificate) => {
  const problem = whyNotMine(actor, certificate);
  if (problem) return problem;
  const runsOut = certificate.endsOn !== null || certificate.recurs;
  return runsOut ? null : conflict('This certificate does not run out');
};

const whyNotJudge: Rule = (actor, { state, parties }) => {
  if (actor === parties.apprentice)
    return forbidden('You cannot confirm your own certificate, whatever else you are');
  if (!confirmersOf(parties).includes(actor))
    return forbidden('Only the mentor or the line manager can do that');
  return state === 'withdrawn' ? conflict('This certificate was withdrawn') : null;
};

const whyNotConfirm: Rule = (actor, certificate) =>
  whyNotJudge(actor, certificate) ??
  (certificate.isSeen ? conflict('This certificate is confirmed already') : null);

const whyNotLetLapse: Rule = (actor, certificate) => {
  const { endsOn, isRenewed, isLetLapse, recurs } = certificate;
  const problem = whyNotJudge(actor, certificate);
  if (problem) return problem;
  if (endsOn === null) return conflict('This certificate does not run out');
  if (isRenewed) return conflict('This certificate was renewed already');
  if (recurs) return conflict('This learning has to be done again while it is part of the plan');
  return isLetLapse ? conflict('It is marked already as not to be renewed') : null;
};

/** Every move of a certificate, with the rule that may stop it. */
const certificateRules = {
  renew: whyNotRenew,
  change: whyNotMine,
  withdraw: whyNotMine,
  confirm: whyNotConfirm,
  'let-lapse': whyNotLetLapse,
} as const satisfies Record<string, Rule>;
export type CertificateMove = keyof typeof certificateRules;
export const certificateMoves = Object.keys(certificateRules) as CertificateMove[];

/** Throws the rule that stops the move, if one does. */
export function checkCertificateMove(
  actor: PersonId,
  certificate: CertificateFacts,
  name: CertificateMove,
): void {
  const problem = certificateRules[name](actor, certificate);
  if (problem) throw problem;
}

/** What this person can do with the certificate now: what the page shows as buttons. */
export const certificateMovesOpenTo = (
  actor: PersonId,
  certificate: CertificateFacts,
): CertificateMove[] =>
  certificateMoves.filter((name) => certificateRules[name](actor, certificate) === null);
