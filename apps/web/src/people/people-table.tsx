import { people, type PersonRow } from '@tracker/contract';
import { Link, Tag } from '@tracker/govuk';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useDone } from '../app/done';
import { useWrite } from '../app/query';
import { StackTable } from '../app/stack-table';
import type { Invitation } from './invitation';
import './people.scss';

type PeopleTableProps = {
  people: readonly PersonRow[];
  onInvited: (invitation: Invitation) => void;
};

export function PeopleTable({ people: rows, onInvited }: PeopleTableProps) {
  const [problem, setProblem] = useState('');
  const tell = (error: Error) => setProblem(error.message);
  return (
    <>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <StackTable
        caption="People, by name"
        columns={['Name', 'Email address', 'Roles', 'Account', 'What you can do']}
        rows={rows.map((person) => [
          person.name,
          <span key="email" className="app-people__email">
            {person.email}
          </span>,
          upperFirst(person.roles) || <span className="app-muted">None yet</span>,
          <State key="state" state={person.state} />,
          <Moves key="moves" person={person} onInvited={onInvited} onProblem={tell} />,
        ])}
      />
    </>
  );
}

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Colour is spent on what waits for somebody; the rest are plain words. */
function State({ state }: Pick<PersonRow, 'state'>) {
  switch (state) {
    case 'active':
      return 'Active';
    case 'invited':
      return <Tag colour="blue">Invited</Tag>;
    case 'disabled':
      return <Tag colour="grey">Disabled</Tag>;
  }
}

type MovesProps = {
  person: PersonRow;
  onInvited: PeopleTableProps['onInvited'];
  onProblem: (error: Error) => void;
};

/** What the API says is open, and nothing else. */
function Moves({ person, onInvited, onProblem }: MovesProps) {
  const { id, name, moves } = person;
  const invite = useWrite(people.invitePerson);
  const enable = useWrite(people.enablePerson);
  const done = useDone();
  const { pathname, search } = useLocation();
  const call = { params: { id }, body: {} };
  const inviteAgain = () => invite(call).then(onInvited, onProblem);
  const letIn = () =>
    enable(call).then(() => done(`${pathname}${search}`, `${name} can sign in again`), onProblem);
  return (
    <span className="app-people__moves">
      {moves.includes('invite') && (
        <Move of={name} onClick={() => void inviteAgain()}>
          {person.state === 'invited' ? 'Invite again' : 'New password link'}
        </Move>
      )}
      {moves.includes('enable') && (
        <Move of={name} onClick={() => void letIn()}>
          Enable
        </Move>
      )}
      <Link className="govuk-link app-people__move" href={`/people/${id}/cover`}>
        Absences<span className="govuk-visually-hidden"> of {name}</span>
      </Link>
      {moves.includes('disable') && (
        <Link className="govuk-link app-people__move" href={`/people/${id}/disable`}>
          Disable<span className="govuk-visually-hidden"> {name}</span>
        </Link>
      )}
    </span>
  );
}

const Move = ({
  of,
  onClick,
  children,
}: {
  of: string;
  onClick: () => void;
  children: ReactNode;
}) => (
  <button type="button" className="govuk-link app-people__move" onClick={onClick}>
    {children}
    <span className="govuk-visually-hidden"> {of}</span>
  </button>
);
