import { useQueryClient } from '@tanstack/react-query';
import { accounts, type Me } from '@tracker/contract';
import { Button, Form, Link, PasswordInput } from '@tracker/govuk';
import { useEffect, useRef } from 'react';
import { call } from './api';
import { read } from './query';

/** In the page, not in place of it: whatever was typed below is still there. */
export function SignInAgain({ me, onSignedIn }: { me: Me; onSignedIn: () => void }) {
  const client = useQueryClient();
  const title = useFocusThereAndBack();
  const signIn = async (body: { email: string; password: string }) => {
    const fresh = await call(accounts.signIn, { body });
    client.setQueryData(read(accounts.getSession, {}).queryKey, fresh);
    onSignedIn();
  };
  return (
    <div className="app-session app-session--ended govuk-width-container">
      <section className="app-session__panel" aria-labelledby="signed-out">
        <h2 className="govuk-heading-m" id="signed-out" ref={title} tabIndex={-1}>
          You were signed out
        </h2>
        <p className="govuk-body">
          Sign in again to go on. What you typed is still here, below this message.
        </p>
        <Form schema={accounts.signIn.body} onSubmit={signIn}>
          <p className="govuk-body govuk-!-margin-bottom-2">
            Email address: <b>{me.email}</b>
          </p>
          <input type="hidden" name="email" value={me.email} autoComplete="username" />
          <PasswordInput name="password" id="again-password" label="Password" />
          <div className="app-session__moves">
            <Button className="app-session__button">Sign in again</Button>
            <Link className="govuk-link app-touch" href="/sign-in">
              Leave this page and sign in as somebody else
            </Link>
          </div>
        </Form>
      </section>
    </div>
  );
}

/** The focus comes to the message, and goes back to where the person was. */
function useFocusThereAndBack() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    title.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return title;
}
