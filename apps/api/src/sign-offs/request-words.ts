import {
  evidenceKindWords,
  type EntryKind,
  type EntryMode,
  type Level,
  type Snapshot,
} from '@tracker/domain';
import { deciderIn, type ApprenticeRecord } from '../apprenticeships/records';
import { kindWords, modeWords } from '../log/words';
import { isAfterChange } from './requests';
import type { Outcome, SignOffRequest } from './sign-off-request.entity';

const words: Record<Outcome, string> = {
  open: 'Awaiting sign-off',
  withdrawn: 'Withdrawn',
  returned: 'Returned',
  'signed-off': 'Signed off',
  revoked: 'Signed off',
  superseded: 'Marked as not required',
};

/** "Returned by Anil Desai on behalf of Priya Nair", "Signed off by Priya Nair, later revoked" */
export const outcomeWords = (
  record: ApprenticeRecord,
  request: SignOffRequest,
  requests: readonly SignOffRequest[],
) => {
  const { outcome, decidedBy, onBehalfOf } = request;
  if (outcome === 'superseded' && decidedBy === null) return undecidedWords(request, requests);
  const said = isAfterChange(requests, request) ? { ...words, ...wordsAfterChange } : words;
  return [
    said[outcome],
    decidedBy && ` by ${deciderIn(record, decidedBy, onBehalfOf)}`,
    outcome === 'revoked' && ', later revoked',
  ]
    .filter(Boolean)
    .join('');
};

const wordsAfterChange = {
  open: 'Waiting to be confirmed again',
  'signed-off': 'Sign-off confirmed again',
};

const undecidedWords = ({ revision }: SignOffRequest, requests: readonly SignOffRequest[]) =>
  requests.some((later) => later.revision === revision + 1 && isAfterChange(requests, later))
    ? 'Replaced by a later change'
    : 'The sign-off was revoked before anybody decided';

/** The snapshot as a page shows it. */
export const snapshotView = ({
  item,
  statement,
  selfLevel,
  selfLevels,
  entries,
  evidence,
}: Snapshot) => ({
  title: item.title,
  guidance: item.guidance,
  doneWhen: item.doneWhen,
  statement,
  selfLevel,
  selfLevels: selfLevels.map(({ name, level }) => ({ name, level: level as Level })),
  entries: entries.map((entry) => ({
    id: entry.id,
    on: entry.on,
    minutes: entry.minutes,
    kindWords: kindWords[entry.kind as EntryKind],
    modeWords: modeWords[entry.mode as EntryMode],
    with: entry.with,
    did: entry.did,
    learned: entry.learned,
  })),
  evidence: evidence.map(({ kind, ...piece }) => ({
    ...piece,
    kindWords: evidenceKindWords[kind],
  })),
});
