import { useSuspenseQuery } from '@tanstack/react-query';
import { breaks, type BreakPage } from '@tracker/contract';
import { Button, ButtonGroup, InsetText, Link, Textarea } from '@tracker/govuk';
import { useParams } from 'react-router';
import { ApiProblem } from '../app/api-problem';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { useGuardedWrite } from '../app/guarded';
import { useReadToChange } from '../app/query';

const moves = {
  refuse: {
    endpoint: breaks.refuseBreak,
    title: 'Refuse this request',
    what: 'No date moves. The apprentice and who asked are told, with your name.',
    question: 'Why do you refuse it?',
    button: 'Refuse it',
    done: 'Refused',
  },
  withdraw: {
    endpoint: breaks.withdrawBreak,
    title: 'Withdraw this request',
    what: 'No date moves. The request stays on the record as withdrawn.',
    question: 'Why do you withdraw it?',
    button: 'Withdraw the request',
    done: 'Withdrawn',
  },
  cancel: {
    endpoint: breaks.cancelBreak,
    title: 'Say that the break does not take place',
    what: 'Somebody else has to approve this. Then every date moves back to where it was.',
    question: 'Why does it not take place?',
    button: 'Send',
    done: 'Sent',
  },
} as const;
type Move = keyof typeof moves;

const isMove = (name: string): name is Move => name in moves;

/** A move that must say why. */
export function BreakReasonPage() {
  const { move = '' } = useParams();
  if (!isMove(move)) throw new ApiProblem(404, 'There is no such page');
  return <ReasonForm name={move} key={move} />;
}

function ReasonForm({ name }: { name: Move }) {
  const { id = '' } = useParams();
  const { endpoint, title, what, question, button, done: words } = moves[name];
  const reading = useReadToChange(breaks.getBreak, { params: { id } });
  const { data } = useSuspenseQuery(reading);
  const { write, newer } = useGuardedWrite<typeof endpoint, typeof breaks.getBreak>(endpoint, {
    reading,
    opened: data,
    versionOf: ({ version }) => version,
  });
  const done = useDone();
  if (!data.moves.includes(name))
    throw new ApiProblem(409, 'This was decided already, or it is somebody else’s to do');
  return (
    <FormPage
      title={title}
      caption={captionOf(data)}
      back={{ href: `/breaks/${id}`, text: 'Back to the break' }}
      schema={endpoint.body}
      onSubmit={async (body) => {
        await write({ params: { id }, body });
        done(`/breaks/${id}`, words);
      }}
      whoCanSee={data.apprenticeship.whoCanSee}
    >
      <div className="app-measure">
        {newer && (
          <InsetText>
            Somebody else has changed this break meanwhile. It is now {newer.words}:{' '}
            {newer.stateWords.toLowerCase()}.
          </InsetText>
        )}
        <p className="govuk-body">{what}</p>
        <Textarea
          name="reason"
          label={question}
          labelSize="m"
          hint="Do not give medical details. Everybody who can see this page can read it"
          rows={3}
        />
        <ButtonGroup>
          <Button>{button}</Button>
          <Link className="govuk-link app-touch" href={`/breaks/${id}`}>
            Cancel
          </Link>
        </ButtonGroup>
      </div>
    </FormPage>
  );
}

const captionOf = ({ apprenticeship, words }: BreakPage) =>
  `Break in learning of ${apprenticeship.apprentice.name}, ${words}`;
