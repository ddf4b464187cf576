import { log, type EntryView } from '@tracker/contract';
import { Button, VisuallyHidden } from '@tracker/govuk';
import { useEffect, useRef, useState } from 'react';
import { useWrite } from '../../app/query';
import { titleOf } from '../session-words';

/** Verifies the hours of one session on the spot, and says so there: the list stays as it is. */
export function VerifyHours({ entry }: { entry: EntryView }) {
  const verify = useWrite(log.verifyEntry);
  const [isSending, setSending] = useState(false);
  const [said, setSaid] = useState<{ words: string; isProblem: boolean } | null>(null);
  const answer = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said) answer.current?.focus();
  }, [said]);
  const send = async () => {
    if (isSending) return;
    setSending(true);
    try {
      await verify({ params: { id: entry.id }, body: {}, ifMatch: entry.version });
      setSaid({ words: 'Verified by you', isProblem: false });
    } catch (problem) {
      const words = problem instanceof Error ? problem.message : String(problem);
      setSaid({ words, isProblem: true });
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      {said && (
        <p
          ref={answer}
          tabIndex={-1}
          className={said.isProblem ? 'govuk-error-message' : 'app-entry__said'}
        >
          {said.words}
        </p>
      )}
      {entry.moves.includes('verify') && (
        <Button
          type="button"
          variant="secondary"
          className="app-entry__verify"
          aria-disabled={isSending || undefined}
          onClick={() => void send()}
        >
          Verify hours<VisuallyHidden>: {titleOf(entry)}</VisuallyHidden>
        </Button>
      )}
    </>
  );
}
