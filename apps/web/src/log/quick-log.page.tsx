import { useSuspenseQueries } from '@tanstack/react-query';
import { log, type EntryView } from '@tracker/contract';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApprenticeshipId } from '../app/mine';
import { read } from '../app/query';
import { leftDraft } from './draft/use-draft';
import { QuickLog } from './quick-log';

/**
 * Log a session in four taps. `draft`: one that was begun before; `like`: a session of which this
 * one takes over the choices; `item`: the checklist item that it is for.
 */
export function QuickLogPage() {
  const apprenticeshipId = useApprenticeshipId();
  const [address] = useSearchParams();
  const asked = address.get('draft');
  const [form, drafts] = useWhatStandsNow(apprenticeshipId);
  const like = useSessionLike(address.get('like'));
  const [fresh] = useState(() => leftDraft(apprenticeshipId)?.id ?? crypto.randomUUID());
  const isGone = asked !== null && asked !== fresh && !drafts.some(({ id }) => id === asked);
  const id = asked === null || isGone ? fresh : asked;
  return <QuickLog key={id} id={id} form={form} drafts={drafts} like={like} isGone={isGone} />;
}

function useSessionLike(id: string | null): EntryView | undefined {
  const ids = id === null ? [] : [id];
  const found = useSuspenseQueries({
    queries: ids.map((each) => read(log.getEntry, { params: { id: each } })),
  });
  return found[0]?.data.entry;
}

/** Read once: under the hands of somebody who types, "today" stays the day on which they began. */
function useWhatStandsNow(apprenticeshipId: string) {
  const [{ data: form }, { data }] = useSuspenseQueries({
    queries: [
      read(log.getNewEntryForm, { params: { id: apprenticeshipId } }),
      read(log.listDrafts, {}),
    ],
  });
  const [now] = useState([
    form,
    data.drafts.filter((draft) => draft.apprenticeshipId === apprenticeshipId),
  ] as const);
  return now;
}
