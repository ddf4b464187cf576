import type { Day } from './day';
import type { Parties, PersonId } from './people';
import { conflict, forbidden, type RuleError } from './rule';

/** What an apprentice can show. A statement is a witness's: nobody writes it but the witness. */
export const evidenceKinds = ['file', 'link', 'note', 'statement'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const evidenceKindWords: Record<EvidenceKind, string> = {
  file: 'File',
  link: 'Link',
  note: 'Note',
  statement: 'Witness statement',
};

/**
 * `checking`: held until the virus scanner has said that it is clean. `refused`: it was not, and the
 * bytes are gone. `withdrawn`: taken back by the apprentice; it stays on the record, struck through.
 */
export const evidenceStates = ['checking', 'ready', 'refused', 'withdrawn'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** Empty when there is nothing to say. */
export const evidenceStateWords: Record<EvidenceState, string> = {
  checking: 'Being checked for viruses',
  ready: '',
  refused: 'Not kept: a virus was found',
  withdrawn: 'Withdrawn',
};

/** One piece of evidence as a signature keeps it (product.md rule 4). */
export type SnapshotEvidence = {
  id: string;
  kind: EvidenceKind;
  title: string;
  /** The day it was added. */
  on: Day;
  /** The address of a link, the words of a note or a statement, the name of a file. */
  text: string;
  /** SHA-256 in hex: of the bytes of a file, of the UTF-8 text of anything else. */
  sha256: string;
};

/** The portfolio is its apprentice's: others read it, and add what they saw as a decision or a statement (rule 3). */
export function checkMayAddEvidence(actor: PersonId, parties: Parties): void {
  if (actor !== parties.apprentice)
    throw forbidden('Only the apprentice can add to their portfolio');
}

export type EvidenceFacts = {
  kind: EvidenceKind;
  state: EvidenceState;
  parties: Parties;
  /** Titles of the items whose open request was sent with this piece in it. */
  askedFor: readonly string[];
};

/** What can be done with a piece of evidence. `link`: choose the items and sessions that it serves. */
export const evidenceMoveNames = ['change', 'link', 'withdraw'] as const;
export type EvidenceMove = (typeof evidenceMoveNames)[number];

/** Nobody but its apprentice, nothing of a witness's, and nothing that was taken back (rules 2 and 3). */
function whyNotTheirs(actor: PersonId, { kind, state, parties }: EvidenceFacts): RuleError | null {
  if (actor !== parties.apprentice)
    return forbidden('Only the apprentice can change their own evidence');
  if (kind === 'statement')
    return forbidden('These are the words of a witness. Nobody else can change them');
  return state === 'withdrawn' ? conflict('This evidence was withdrawn') : null;
}

const whyNotGone = ({ state }: EvidenceFacts) =>
  state === 'refused' ? conflict('This file was not kept, because a virus was found in it') : null;

/** What is before a signer stays as it was sent. Under a signature it may change: the signature then says so (rule 5). */
const whyNotAsked = ({ askedFor }: EvidenceFacts) =>
  askedFor.length > 0
    ? conflict(
        `This evidence waits for sign-off of: ${askedFor.join('; ')}. Withdraw the request first`,
      )
    : null;

/** Whoever took it back now could not be told what was found in it. */
const whyNotChecking = ({ state }: EvidenceFacts) =>
  state === 'checking'
    ? conflict('This file is still being checked for viruses. Withdraw it when that is done')
    : null;

const evidenceRules: Record<
  EvidenceMove,
  (actor: PersonId, evidence: EvidenceFacts) => RuleError | null
> = {
  change: (actor, facts) => whyNotTheirs(actor, facts) ?? whyNotGone(facts) ?? whyNotAsked(facts),
  // More places harm nothing: `checkPlacesKept` is about those that it had.
  link: (actor, facts) => whyNotTheirs(actor, facts) ?? whyNotGone(facts),
  withdraw: (actor, facts) =>
    whyNotTheirs(actor, facts) ?? whyNotChecking(facts) ?? whyNotAsked(facts),
};

/** Throws the rule that stops the move, if one does. */
export function checkEvidenceMove(
  actor: PersonId,
  evidence: EvidenceFacts,
  name: EvidenceMove,
): void {
  const problem = evidenceRules[name](actor, evidence);
  if (problem) throw problem;
}

/** What this person can do with it now: what the page shows as buttons. */
export const evidenceMovesOpenTo = (actor: PersonId, evidence: EvidenceFacts): EvidenceMove[] =>
  evidenceMoveNames.filter((name) => evidenceRules[name](actor, evidence) === null);

/** A piece serves more items at any time. It leaves none while it is before a signer (product.md rule 3). */
export function checkPlacesKept(evidence: EvidenceFacts, removed: readonly string[]): void {
  const problem = removed.length > 0 ? whyNotAsked(evidence) : null;
  if (problem) throw problem;
}

/** What is held until it is known to be clean is opened, previewed and signed by nobody. */
export function checkNotHeld({ title, state }: { title: string; state: EvidenceState }): void {
  if (state === 'checking')
    throw conflict(`“${title}” is still being checked for viruses. Try again in a few minutes`);
  if (state === 'refused')
    throw conflict(`“${title}” was not kept, because a virus was found in it`);
}
