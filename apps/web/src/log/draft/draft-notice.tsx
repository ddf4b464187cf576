import { useState } from 'react';
import { timeOf } from '../../app/format';
import type { DraftState } from './draft-saver';

type DraftNoticeProps = {
  state: DraftState;
  /** The session could not be added, and the form says why. */
  isRefused: boolean;
};

/** Says where the words of the form are, and who can see them. */
export function DraftNotice({ state, isRefused }: DraftNoticeProps) {
  const words = wordsOf(state, isRefused);
  const [said, setSaid] = useState('');
  // Read out when something is different, not after every pause in typing.
  if (words?.aloud && said !== words.aloud) setSaid(words.aloud);
  return (
    <>
      {words && (
        <p className={words.isTrouble ? 'app-draft app-draft--trouble' : 'app-draft'}>
          <b>{words.title}</b> {words.text}
        </p>
      )}
      <div className="govuk-visually-hidden" role="status">
        {said}
      </div>
    </>
  );
}

type Words = {
  title: string;
  text: string;
  /** Empty when there is nothing new to say to somebody who types. */
  aloud: string;
  isTrouble?: boolean;
};

const onlyYou =
  'Only you can see it. It is kept until you add or discard it, even if your session ends.';

function wordsOf(state: DraftState, isRefused: boolean): Words | null {
  switch (state.name) {
    case 'empty':
      return null;
    case 'saving':
      return { title: 'Saving…', text: 'Only you can see a draft.', aloud: '' };
    case 'saved':
      if (isRefused)
        return {
          title: 'Not added yet.',
          text: 'What you typed is kept as a draft that only you can see.',
          aloud: 'Your draft is saved',
        };
      return {
        title: `Draft saved at ${timeOf(state.at)}.`,
        text: onlyYou,
        aloud: 'Your draft is saved',
      };
    case 'offline':
      return {
        title: 'Not saved: you are offline.',
        text: 'Your text is still here. We try again when you are back.',
        aloud: 'Your draft is not saved, because you are offline',
        isTrouble: true,
      };
    case 'signed-out':
      return {
        title: 'Not saved: you were signed out.',
        text: 'Your text is still here. It is saved as soon as you have signed in again.',
        aloud: 'Your draft is not saved, because you were signed out',
        isTrouble: true,
      };
    case 'failed':
      return {
        title: 'Not saved.',
        text: `${state.why.replace(/\.$/, '')}. Your text is still here.`,
        aloud: `Your draft is not saved: ${state.why}`,
        isTrouble: true,
      };
  }
}
