import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { log } from '@tracker/contract';
import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react';
import { call } from '../../app/api';
import { contentOf } from '../form/form-content';
import { draftSaver, type DraftSaver } from './draft-saver';

type DraftOf = { id: string; apprenticeshipId: string };

/**
 * The draft of a page that was left before all of it was saved, for example without a connection.
 * In memory only: it is saved later, or found again by who comes back to the form.
 */
let left: (DraftOf & { saver: DraftSaver }) | null = null;

/** The draft that was left unsaved in this apprenticeship; any, or the one with this id. */
export function leftDraft(apprenticeshipId: string, id = left?.id) {
  if (left?.apprenticeshipId !== apprenticeshipId || left.id !== id) return null;
  return left.saver.hasUnsaved() ? left : null;
}

/** Keeps the form in `place` as a draft on the server, seen by its author only (product.md rule 15). */
export function useDraft(
  { id, apprenticeshipId, savedAt }: DraftOf & { savedAt?: string },
  place: RefObject<HTMLFormElement | null>,
) {
  const client = useQueryClient();
  const [saver] = useState(() => {
    const before = leftDraft(apprenticeshipId, id);
    return before?.saver ?? draftSaver({ savedAt, save });
    function save(content: ReturnType<DraftSaver['content']>, onSignedOut: () => void) {
      const input = { params: { id }, body: { apprenticeshipId, content } };
      return call(log.saveDraft, input, { onSignedOut });
    }
  });
  const state = useSyncExternalStore(saver.subscribe, saver.state);

  useEffect(() => {
    left = null;
    if (place.current) saver.begin(contentOf(place.current));
    return () => {
      if (saver.hasUnsaved()) left = { id, apprenticeshipId, saver };
      // Later, when the next page has taken over what it shows of them.
      whenSaved(saver, () => setTimeout(() => forgetDrafts(client)));
      void saver.saveNow();
    };
  }, [saver, client, place, id, apprenticeshipId]);
  useEffect(() => saveWhenLeaving(saver), [saver]);

  return { saver, state };
}

/** At once, or as soon as nothing is left to save. */
function whenSaved(saver: DraftSaver, act: () => void) {
  if (!saver.hasUnsaved()) {
    act();
    return;
  }
  const stop = saver.subscribe(() => {
    if (saver.hasUnsaved()) return;
    stop();
    act();
  });
}

/** The lists of drafts that were read before. */
function forgetDrafts(client: QueryClient) {
  const queryKey = [log.listDrafts.path];
  client.removeQueries({ queryKey, type: 'inactive' });
  void client.invalidateQueries({ queryKey });
}

/** A phone may never come back to a tab that it hid. Closing a tab with unsaved words asks first. */
function saveWhenLeaving(saver: DraftSaver) {
  const saveIfHidden = () => document.visibilityState === 'hidden' && void saver.saveNow();
  const ask = (event: BeforeUnloadEvent) => {
    if (!saver.hasUnsaved()) return;
    void saver.saveNow();
    event.preventDefault();
  };
  document.addEventListener('visibilitychange', saveIfHidden);
  window.addEventListener('beforeunload', ask);
  return () => {
    document.removeEventListener('visibilitychange', saveIfHidden);
    window.removeEventListener('beforeunload', ask);
  };
}
