import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { accounts, type Me } from '@tracker/contract';
import { createContext, useContext, useEffect } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { call } from './api';
import { forgetPerson, notePerson, onOtherPerson } from './last-call';
import { read } from './query';
import { SessionWatch } from './session-watch';

export const readSession = () => read(accounts.getSession, {});

const MeContext = createContext<Me | null>(null);

/** The person who is signed in. Only below SignedIn. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('This page needs somebody who is signed in');
  return me;
}

/** Pages for people who are signed in. Without a session, reading it fails with 401: see Problem. */
export function SignedIn() {
  const { data: me } = useSuspenseQuery(readSession());
  useEffect(() => notePerson(me.id), [me.id]);
  useEffect(() => onOtherPerson(me.id, () => window.location.assign('/')), [me.id]);
  return (
    <MeContext value={me}>
      <SessionWatch me={me} />
      <Outlet />
    </MeContext>
  );
}

/** Takes a new session over and goes where the person wanted to go. */
export function useBegin() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (me: Me, to = '/') => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== accounts.getService.path });
    client.setQueryData(readSession().queryKey, me);
    void navigate(to, { replace: true });
  };
}

/** Ends the session. The page is loaded anew, so that nothing that was read stays in memory. */
export function useSignOut() {
  return async () => {
    await call(accounts.signOut, {});
    forgetPerson();
    window.location.assign('/sign-in');
  };
}
