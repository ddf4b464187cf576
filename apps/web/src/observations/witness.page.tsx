import { witnesses, type Response } from '@tracker/contract';
import { Button, CharacterCount, Checkboxes, Radios, SummaryList, TextInput } from '@tracker/govuk';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../app/api';
import { FormPage } from '../app/form-page';
import { fullDay, longDay } from '../app/format';
import { firstNameOf } from '../app/names';
import { DeadLink } from './dead-link';
import { isDead, useLink } from './link';

type Question = Response<typeof witnesses.checkWitnessLink>;

/** Where the link in the mail leads: one page, no account. */
export function WitnessPage() {
  const { token, found } = useLink(witnesses.checkWitnessLink);
  const [isUsed, setUsed] = useState(false);
  if (!found || isUsed) return <DeadLink />;
  return <Statement token={token} question={found} onUsed={() => setUsed(true)} />;
}

type StatementProps = { token: string; question: Question; onUsed: () => void };

function Statement({ token, question, onUsed }: StatementProps) {
  const navigate = useNavigate();
  const { apprentice, witness, until } = question;
  const name = firstNameOf({ name: apprentice });
  const send = async (body: Parameters<typeof answer>[0]) => {
    try {
      await answer(body);
    } catch (problem) {
      if (!isDead(problem)) throw problem;
      return onUsed();
    }
    // In place of this page: the link does not stay in the browser's history.
    void navigate('/witness/sent', { replace: true });
  };
  return (
    <FormPage
      schema={witnesses.answerAsWitness.body}
      onSubmit={send}
      title={`What did you see ${name} do?`}
      caption={`Witness statement for ${apprentice}`}
      whoCanSee={`you, ${apprentice}, and the people who look after the apprenticeship and sign it off. What you send becomes evidence. It is not a sign-off.`}
    >
      <div className="app-measure">
        <p className="govuk-body">
          {apprentice} is an apprentice and names you, {witness}, as somebody who was there. Say on
          this page what you saw. You can send it once, until {longDay(until)}.
        </p>
        <WhatItIsAbout question={question} />
        <input type="hidden" name="token" value={token} />
        <Radios name="verdict" legend="What do you say?" legendSize="m" items={choicesFor(name)} />
        <CharacterCount
          name="words"
          label="What did you see?"
          labelSize="s"
          hint={`What ${name} did, and how far without help. You can leave it empty if you did not see it.`}
          maxLength={2000}
          threshold={75}
          rows={5}
        />
        <TextInput
          name="name"
          label="Your full name"
          labelSize="s"
          defaultValue={witness}
          autoComplete="name"
        />
        <TextInput
          name="role"
          label="Your role"
          labelSize="s"
          hint="For example, network engineer"
          autoComplete="organization-title"
        />
        <Checkboxes
          name="confirmed"
          legend="Before you send it"
          legendSize="s"
          items={[
            {
              name: 'confirmed',
              label:
                'It holds no personal data of others, no passwords or keys, and nothing OFFICIAL-SENSITIVE',
            },
          ]}
        />
        <p className="govuk-body">
          A receipt goes to the address that got this link. With it you can take your statement
          back.
        </p>
        <Button>Send my statement</Button>
      </div>
    </FormPage>
  );
}

const answer = (body: ReturnType<typeof witnesses.answerAsWitness.body.parse>) =>
  call(witnesses.answerAsWitness, { body });

const WhatItIsAbout = ({ question: { title, doneWhen, session } }: { question: Question }) => (
  <SummaryList
    className="app-summary"
    rows={[
      { key: 'What was done', value: title },
      doneWhen ? { key: 'Done when', value: doneWhen } : null,
      session ? { key: 'Session', value: `${fullDay(session.on)}. ${session.did}` } : null,
    ]}
  />
);

const choicesFor = (name: string) => [
  { value: 'confirmed', label: 'Confirmed', hint: `I saw ${name} do this` },
  {
    value: 'not-seen',
    label: 'Not seen by me',
    hint: 'I was not there, or did not see this part',
  },
  { value: 'not-yet', label: 'Not yet at this level', hint: 'I saw it, and something is missing' },
];
