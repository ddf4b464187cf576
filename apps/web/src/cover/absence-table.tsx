import { cover, type AbsenceView } from '@tracker/contract';
import { Tag } from '@tracker/govuk';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useDone } from '../app/done';
import { longDay } from '../app/format';
import { useWrite } from '../app/query';
import { StackTable } from '../app/stack-table';
import './cover.scss';

type AbsenceTableProps = {
  caption: string;
  absences: readonly AbsenceView[];
  /** What is said after one was ended. */
  done: string;
};

/** The absences of one person, and the way to end what lasts or is still to come. */
export function AbsenceTable({ caption, absences, done }: AbsenceTableProps) {
  const [problem, setProblem] = useState('');
  return (
    <>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <StackTable
        caption={caption}
        columns={['Days away', 'Who stands in', 'State', 'What you can do']}
        rows={absences.map((absence) => [
          daysWords(absence),
          deputyWords(absence),
          <State key="state" absence={absence} />,
          absence.moves.includes('end') ? (
            <End key="end" absence={absence} words={done} onProblem={setProblem} />
          ) : (
            <span key="end" className="app-muted">
              Nothing
            </span>
          ),
        ])}
      />
    </>
  );
}

/** "24 November 2026 to 4 December 2026", "24 November 2026" */
export const daysWords = ({ fromOn, untilOn }: Pick<AbsenceView, 'fromOn' | 'untilOn'>) =>
  fromOn === untilOn ? longDay(fromOn) : `${longDay(fromOn)} to ${longDay(untilOn)}`;

export const deputyWords = ({ deputy }: Pick<AbsenceView, 'deputy'>) =>
  deputy?.name ?? 'Nobody named';

const State = ({ absence: { state, stateWords } }: { absence: AbsenceView }) =>
  state === 'now' ? <Tag colour="blue">{stateWords}</Tag> : stateWords;

type EndProps = { absence: AbsenceView; words: string; onProblem: (words: string) => void };

function End({ absence, words, onProblem }: EndProps) {
  const end = useWrite(cover.endAbsence);
  const done = useDone();
  const { pathname } = useLocation();
  const [isSending, setSending] = useState(false);
  const tap = async () => {
    if (isSending) return;
    setSending(true);
    try {
      await end({ params: { id: absence.id }, body: {} });
      done(pathname, words);
    } catch (problem) {
      onProblem((problem as Error).message);
    } finally {
      setSending(false);
    }
  };
  return (
    <button type="button" className="govuk-link app-cover__end" onClick={() => void tap()}>
      {absence.state === 'now' ? 'End it today' : 'Cancel it'}
      <span className="govuk-visually-hidden">: {daysWords(absence)}</span>
    </button>
  );
}
