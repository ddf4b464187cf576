import { useSuspenseQuery } from '@tanstack/react-query';
import { hours, type EntryView } from '@tracker/contract';
import { Button, ButtonGroup, Link } from '@tracker/govuk';
import { useState } from 'react';
import { z } from 'zod';
import { FormPage } from '../app/form-page';
import { count, duration, monthAndYear } from '../app/format';
import { Page } from '../app/page';
import { useReadToChange, useWrite } from '../app/query';
import { OtherMonths } from './other-months';
import { SessionsToCheck, SessionsToChoose } from './sessions-to-verify';
import { useChoice } from './use-choice';
import type { Batch, ToVerify } from './verified';

type VerifyMonthProps = {
  id: string;
  query: { month?: string };
  onVerified: (batch: Batch) => void;
};

/** First the sessions are chosen, then exactly these are shown once more and verified. */
export function VerifyMonth({ id, query, onVerified }: VerifyMonthProps) {
  const { data } = useSuspenseQuery(
    useReadToChange(hours.getHoursToVerify, { params: { id }, query }),
  );
  // The list never changes under the reader's eyes.
  const [opened] = useState(data);
  const choice = useChoice(opened.sessions);
  const verify = useWrite(hours.verifyHours);
  const send = async () => {
    const sessions = choice.chosen.map(({ id: session, version }) => ({ id: session, version }));
    const answer = await verify({ params: { id }, body: { sessions } });
    onVerified({ answer, sessions: choice.chosen });
  };
  if (opened.sessions.length === 0) return <NothingWaits opened={opened} />;
  if (choice.isChecking) return <Check opened={opened} onSend={send} {...choice} />;
  return <Choose opened={opened} choice={choice} />;
}

const frameOf = ({ apprenticeship }: ToVerify) => ({
  caption: apprenticeship.apprentice.name,
  back: { href: `/apprenticeships/${apprenticeship.id}/hours`, text: 'Back to the hours' },
  whoCanSee: apprenticeship.whoCanSee,
});

const titleOf = ({ month }: ToVerify) => `Verify hours of ${monthAndYear(month)}`;

/** "3 sessions, 4 h 30 min" */
const sizeOf = (sessions: readonly EntryView[]) =>
  `${count(sessions.length, 'session')}, ${duration(sessions.reduce((all, { minutes }) => all + minutes, 0))}`;

const NothingWaits = ({ opened }: { opened: ToVerify }) => (
  <Page title={titleOf(opened)} {...frameOf(opened)}>
    <p className="govuk-body">No session waits to be verified in this month.</p>
    <OtherMonths {...opened} />
  </Page>
);

type ChooseProps = { opened: ToVerify; choice: ReturnType<typeof useChoice> };

function Choose({ opened, choice: { chosen, isLeft, toggle, check } }: ChooseProps) {
  const { sessions, more, doubts } = opened;
  // Asked when the button is pressed: the boxes are the choice, not a field of their own.
  const schema = z.unknown().refine(() => chosen.length > 0, {
    path: ['sessions'],
    error: 'Select at least one session',
  });
  return (
    <FormPage title={titleOf(opened)} {...frameOf(opened)} schema={schema} onSubmit={check}>
      {doubts.map((words) => (
        <p key={words} className="govuk-body">
          Auditors may ask: {words}.
        </p>
      ))}
      <p className="govuk-body">
        Leave out what you cannot vouch for. Nothing is verified before the next page.
        {more > 0 && ` ${count(more, 'more session')} will follow after these.`}
      </p>
      <SessionsToChoose sessions={sessions} isLeft={isLeft} onToggle={toggle} />
      <Button>{`Check ${sizeOf(chosen)}`}</Button>
      <OtherMonths {...opened} />
    </FormPage>
  );
}

type CheckProps = {
  opened: ToVerify;
  chosen: readonly EntryView[];
  choiceAddress: string;
  onSend: () => Promise<void>;
};

const Check = ({ opened, chosen, choiceAddress, onSend }: CheckProps) => (
  <FormPage
    title={`Check and verify ${sizeOf(chosen)}`}
    {...frameOf(opened)}
    schema={z.unknown()}
    onSubmit={onSend}
  >
    <p className="govuk-body">
      Nothing is verified yet. Each session gets its own line in its history, with your name.
    </p>
    <SessionsToCheck sessions={chosen} />
    <ButtonGroup>
      <Button>{`Verify ${sizeOf(chosen)}`}</Button>
      <Link className="govuk-link app-touch" href={choiceAddress}>
        Choose again
      </Link>
    </ButtonGroup>
  </FormPage>
);
