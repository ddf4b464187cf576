import { useSuspenseQuery } from '@tanstack/react-query';
import { accounts, type Me, type Response } from '@tracker/contract';
import { Button, Link, SummaryList, Table } from '@tracker/govuk';
import { useState } from 'react';
import { useDone } from '../app/done';
import { dayAndTime } from '../app/format';
import { Page } from '../app/page';
import { read, useWrite } from '../app/query';
import { useMe } from '../app/session';

type Session = Response<typeof accounts.getAccount>['sessions'][number];

export function AccountPage() {
  const { data: account } = useSuspenseQuery(read(accounts.getAccount, {}));
  const me = useMe();
  return (
    <Page
      title="Your account"
      whoCanSee="you. The programme lead sees your name and email address."
    >
      <SummaryList
        rows={[
          { key: 'Name', value: account.name },
          { key: 'Email address', value: account.email },
          { key: 'What you are', value: rolesOf(me) },
          awayRow(me),
          {
            key: 'Password',
            value: 'Set',
            actions: [
              { href: '/account/password', text: 'Change', visuallyHiddenText: 'password' },
            ],
          },
        ]}
      />
      <Sessions sessions={account.sessions} />
    </Page>
  );
}

/** Who judges names a deputy; an apprentice sees who judges meanwhile. */
const awayRow = ({ roles }: Me) => {
  const judges = roles.some((role) => role !== 'apprentice');
  return {
    key: judges ? 'When you are away' : 'Who is away',
    value: judges ? 'Say when, and who judges in your place' : 'And who judges your work meanwhile',
    actions: [{ href: '/account/cover', text: 'See', visuallyHiddenText: 'who is away' }],
  };
};

const roleWords: Record<Me['roles'][number], string> = {
  apprentice: 'Apprentice',
  mentor: 'Mentor',
  'line-manager': 'Line manager',
  coach: 'Training provider’s coach',
  'service-desk-lead': 'Service Desk lead',
  'security-contact': 'Security contact',
  'programme-lead': 'Programme lead',
};

function rolesOf({ roles, covering }: Me) {
  if (roles.length + covering.length === 0)
    return 'Nobody has given you a role yet. Ask your programme lead.';
  return (
    <>
      {roles.map((role) => (
        <div key={role}>{roleWords[role]}</div>
      ))}
      {covering.map((role) => (
        <div key={role}>{roleWords[role]}, in place of somebody who is away</div>
      ))}
    </>
  );
}

const Sessions = ({ sessions }: { sessions: readonly Session[] }) => (
  <>
    <h2 className="govuk-heading-m">Where you are signed in</h2>
    <Table
      className="app-stack"
      caption="Sessions, the latest first"
      captionClassName="govuk-visually-hidden"
      head={['Device', 'Signed in', 'Last used']}
      firstCellIsHeader
      rows={sessions.map(({ device, startedAt, lastSeenAt, isThisOne }) => [
        { content: isThisOne ? `${device} (this one)` : device },
        { content: <Labelled label="Signed in">{dayAndTime(startedAt)}</Labelled> },
        { content: <Labelled label="Last used">{dayAndTime(lastSeenAt)}</Labelled> },
      ])}
    />
    {sessions.length > 1 ? <SignOutElsewhere /> : null}
    <p className="govuk-body">
      If there is a session that you do not know, sign out everywhere else, then{' '}
      <Link className="govuk-link" href="/account/password">
        change your password
      </Link>
      .
    </p>
  </>
);

/** On a phone each row is a card, with the column's name in front of the value. */
const Labelled = ({ label, children }: { label: string; children: string }) => (
  <>
    <span className="app-stack__label" aria-hidden="true">
      {label}
    </span>
    <span>{children}</span>
  </>
);

function SignOutElsewhere() {
  const signOut = useWrite(accounts.signOutEverywhereElse);
  const done = useDone();
  const [problem, setProblem] = useState('');
  const leave = () =>
    signOut({ body: {} }).then(
      () => done('/account', 'You are signed out everywhere else'),
      (error: Error) => setProblem(error.message),
    );
  return (
    <>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <Button type="button" variant="secondary" onClick={() => void leave()}>
        Sign out everywhere else
      </Button>
    </>
  );
}
