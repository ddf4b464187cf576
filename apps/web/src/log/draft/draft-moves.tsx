import { log } from '@tracker/contract';
import { Button } from '@tracker/govuk';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../app/api-problem';
import { useDone } from '../../app/done';
import { useWrite } from '../../app/query';
import type { DraftSaver } from './draft-saver';

type DraftMovesProps = { id: string; saver: DraftSaver; back: string };

/** What else can be done with a draft than to add it. */
export function DraftMoves({ id, saver, back }: DraftMovesProps) {
  const done = useDone();
  const [isAsking, setAsking] = useState(false);
  const leave = async () => {
    // Where it cannot be saved, the notice above says so, and the page stays.
    if (await saver.saveNow()) done(back, 'Your draft is kept. Only you can see it');
  };
  if (isAsking)
    return <Discard id={id} saver={saver} back={back} onKeep={() => setAsking(false)} />;
  return (
    <>
      <button
        type="button"
        className="govuk-link app-link-button app-touch"
        onClick={() => void leave()}
      >
        Keep as a draft and leave
      </button>
      <button
        type="button"
        className="govuk-link app-link-button app-touch"
        onClick={() => setAsking(true)}
      >
        Discard this draft
      </button>
    </>
  );
}

/** Asked on the spot: what was never added cannot be brought back. */
function Discard({ id, saver, back, onKeep }: DraftMovesProps & { onKeep: () => void }) {
  const discardDraft = useWrite(log.discardDraft);
  const done = useDone();
  const [problem, setProblem] = useState('');
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  const discard = async () => {
    await saver.hold();
    try {
      await discardDraft({ params: { id } }).catch(unlessGone);
      done(back, 'Your draft is discarded');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      void saver.goOn();
    }
  };
  return (
    <div className="app-discard" role="group" aria-labelledby="discard-question">
      <p className="govuk-body" id="discard-question" ref={question} tabIndex={-1}>
        <b>Discard this draft?</b> What you typed cannot be brought back.
      </p>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <Button type="button" variant="warning" onClick={() => void discard()}>
        Yes, discard it
      </Button>{' '}
      <button type="button" className="govuk-link app-link-button app-touch" onClick={onKeep}>
        No, go on writing
      </button>
    </div>
  );
}

/** It was never saved, or is discarded already: that is what was asked for. */
function unlessGone(problem: unknown) {
  if (problem instanceof ApiProblem && problem.status === 404) return;
  throw problem;
}
