import { useSuspenseQuery } from '@tanstack/react-query';
import { breaks, type BreakRow } from '@tracker/contract';
import { Button, Link, Tag } from '@tracker/govuk';
import { useParams } from 'react-router';
import { count } from '../app/format';
import { read } from '../app/query';
import { RecordFrame } from '../app/record-frame';
import { StackTable } from '../app/stack-table';
import { WhatHappens } from './what-happens';

/** Every break in learning of one apprenticeship, and what a break does. */
export function BreaksPage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(read(breaks.getBreaks, { params: { id } }));
  return (
    <RecordFrame apprenticeship={data.apprenticeship} part="breaks">
      <h2 className="govuk-heading-m">Breaks in learning</h2>
      {data.breaks.length > 0 ? (
        <StackTable
          caption="Breaks in learning, the latest first"
          columns={['Break', 'Length', 'State']}
          rows={data.breaks.map((one) => [
            <Link key="days" className="govuk-link" href={`/breaks/${one.id}`}>
              {one.words}
            </Link>,
            count(one.days, 'day'),
            <State key="state" break_={one} />,
          ])}
        />
      ) : (
        <p className="govuk-body">There has been no break so far.</p>
      )}
      {data.canAsk && (
        <Button href={`/apprenticeships/${id}/breaks/new`} variant="secondary">
          Ask for a break
        </Button>
      )}
      <WhatHappens />
    </RecordFrame>
  );
}

const colours = { asked: 'purple', now: 'blue' } as const;

/** Colour only for what is in motion. */
export function State({ break_: { state, stateWords, waiting } }: { break_: BreakRow }) {
  return (
    <>
      {state === 'asked' || state === 'now' ? (
        <Tag colour={colours[state]}>{stateWords}</Tag>
      ) : (
        stateWords
      )}
      {waiting && <span className="app-task__meta">Waits for a decision: {waiting}</span>}
    </>
  );
}
