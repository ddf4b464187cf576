import type { Day } from './day';

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
