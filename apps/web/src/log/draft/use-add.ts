import { log, type EntryInput } from '@tracker/contract';
import { useRef, type RefObject } from 'react';
import { call } from '../../app/api';
import { useDone } from '../../app/done';
import { useWrite } from '../../app/query';
import { placed } from '../form/session-schema';
import { sessionWords } from '../session-words';
import type { DraftSaver } from './draft-saver';

type Adding = {
  draft: { id: string; apprenticeshipId: string };
  saver: DraftSaver;
  place: RefObject<HTMLFormElement | null>;
  /** Where the person came from: the log, or an item. */
  back: string;
  today: string;
};

/** Adds the session that was written as a draft, and goes to where it can be seen. */
export function useAdd({ draft, saver, place, back, today }: Adding) {
  const addEntry = useWrite(log.addEntry);
  const done = useDone();
  const isAdded = useRef(false);
  const hasFailed = useRef(false);
  return async (session: EntryInput) => {
    // The next page may take a moment to load, and the button is still there.
    if (isAdded.current) return;
    // No save may come after the adding: it would bring the draft back.
    await saver.hold();
    try {
      const params = { id: draft.apprenticeshipId };
      const entry = await addEntry({ params, body: { ...session, draftId: draft.id } });
      isAdded.current = true;
      if (hasFailed.current) await discard(draft);
      const month = entry.on.slice(0, 7);
      const isElsewhere = back === '/log' && !today.startsWith(month);
      done(isElsewhere ? `/log?month=${month}` : back, `Added to your log: ${sessionWords(entry)}`);
    } catch (problem) {
      hasFailed.current = true;
      void saver.goOn();
      throw placed(problem, place.current);
    }
  };
}

/**
 * Where only the answer got lost, the session was added and its draft went with it; the draft was
 * then saved once more, and must not stay behind as something that was not added.
 */
const discard = ({ id }: Adding['draft']) =>
  call(log.discardDraft, { params: { id } }).catch(() => undefined);
