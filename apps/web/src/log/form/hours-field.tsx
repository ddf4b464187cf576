import { Details } from '@tracker/govuk';
import { useState } from 'react';
import { Chips } from './chips';
import { isTicked, type FormContent } from './form-content';
import type { SessionForm } from './session-fields';

type Hours = SessionForm['hours'];
type Answers = Hours['usual'][keyof Hours['usual']];

type HoursFieldProps = { hours: Hours; kind: keyof Hours['usual']; start: FormContent };

/**
 * Whether the time counts, in a line, and the five questions behind it for who opens them. They
 * follow the kind of session until somebody answers one.
 */
export function HoursField({ hours: { questions, usual }, kind, start }: HoursFieldProps) {
  const [own, setOwn] = useState(() => ownAnswers(start, usual[kind], kind));
  const answers = own?.answers ?? usual[kind];
  const asKind = own?.asKind ?? kind;
  const untrue = questions.find(({ name }) => !answers[name]);
  return (
    <div className="app-hours-field">
      <p className="govuk-body govuk-!-margin-bottom-2" role="status">
        {untrue ? (
          <>
            <b>Does not count</b> as off-the-job training: {untrue.otherwise}.
          </>
        ) : (
          <>
            <b>Counts</b> as off-the-job training once it is verified.
          </>
        )}
      </p>
      <Details summary="Does the time count? Five questions">
        {/* Says that the boxes below were there: an empty one is an answer too. */}
        <input type="hidden" name="answered" value="on" />
        <Chips
          key={asKind}
          id="hours"
          name="hours"
          type="checkbox"
          legend="What is true of this session?"
          hint="The time counts when all five are. Time off in return makes it paid time"
          chips={questions.map(({ name, words }) => ({
            name,
            label: words,
            isChosen: answers[name],
          }))}
          onChoose={({ name }, isChosen) =>
            name && setOwn({ answers: { ...answers, [name]: isChosen }, asKind })
          }
        />
      </Details>
    </div>
  );
}

/** Answers that a draft or another session brings along, and the kind under which they were first shown. */
function ownAnswers(start: FormContent, usual: Answers, asKind: string) {
  const [isNew, inPaid] = ['newLearning', 'inPaidHours'].map((name) => isTicked(start, name));
  if (isTicked(start, 'answered')) {
    const names = Object.keys(usual) as (keyof Answers)[];
    const answers = names.map((name) => [name, isTicked(start, name)]);
    return { answers: Object.fromEntries(answers) as Answers, asKind };
  }
  // A draft from when only two questions were asked.
  if (isNew || inPaid)
    return { answers: { ...usual, newLearning: !!isNew, inPaidHours: !!inPaid }, asKind };
  return null;
}
