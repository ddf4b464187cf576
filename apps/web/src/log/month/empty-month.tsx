import { monthAndYear } from '../../app/format';
import type { LogView } from './log-view';

/** Says what to do first, to whom it can be said. */
export function EmptyMonth({ view }: { view: LogView }) {
  const { apprenticeship, canLog, previousMonth, month } = view;
  if (!canLog)
    return (
      <p className="govuk-body">
        {apprenticeship.isMine
          ? `There are no sessions in ${monthAndYear(month)}.`
          : `${apprenticeship.apprentice.name} has logged no session in ${monthAndYear(month)}.`}
      </p>
    );
  if (previousMonth !== null)
    return (
      <p className="govuk-body">
        You have logged no session in {monthAndYear(month)}. Half an hour of watching a colleague
        counts, and it takes 30 seconds to log.
      </p>
    );
  return (
    <>
      <p className="govuk-body-l">Your log starts with your first session.</p>
      <p className="govuk-body">
        It can be small: half an hour of watching a colleague, a call with your mentor, a module of
        a course. Choose <b>Log a session</b>, say how long it took and what you did. It takes 30
        seconds.
      </p>
      <p className="govuk-body">
        Each session can count towards items of your checklist, and towards your off-the-job hours
        once your mentor has verified it.
      </p>
    </>
  );
}
