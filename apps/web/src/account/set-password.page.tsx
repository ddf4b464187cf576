import { useSuspenseQuery } from '@tanstack/react-query';
import { accounts } from '@tracker/contract';
import { Button, PasswordInput } from '@tracker/govuk';
import { useLocation } from 'react-router';
import { call } from '../app/api';
import { ApiProblem } from '../app/api-problem';
import { FormPage } from '../app/form-page';
import { Page } from '../app/page';
import { useBegin } from '../app/session';
import { PasswordAdvice } from './password-advice';

/**
 * Where a one-time link leads. The token stands behind the `#`, which a browser never sends: it is
 * in no log of any machine on the way.
 */
export function SetPasswordPage() {
  const token = useLocation().hash.slice(1);
  const { data: invited } = useSuspenseQuery({
    queryKey: ['invitation', token],
    queryFn: () => checkInvitation(token),
    retry: false,
    gcTime: 0,
  });
  const begin = useBegin();
  if (!invited) return <LinkDoesNotWork />;
  return (
    <FormPage
      title="Set your password"
      caption={invited.name}
      schema={accounts.acceptInvitation.body}
      onSubmit={async (body) => begin(await call(accounts.acceptInvitation, { body }))}
    >
      <p className="govuk-body">
        You will sign in with your email address, <b>{invited.email}</b>, and this password.
      </p>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="username" autoComplete="username" value={invited.email} />
      <PasswordAdvice />
      <PasswordInput name="password" label="Password" autoComplete="new-password" />
      <Button>Set password and sign in</Button>
    </FormPage>
  );
}

/** Null when the link was used, has expired or never was one. */
async function checkInvitation(token: string) {
  const body = accounts.checkInvitation.body.safeParse({ token });
  if (!body.success) return null;
  try {
    return await call(accounts.checkInvitation, { body: body.data });
  } catch (problem) {
    if (problem instanceof ApiProblem && linkIsDead.includes(problem.status)) return null;
    throw problem;
  }
}

const linkIsDead = [404, 409, 410, 422];

const LinkDoesNotWork = () => (
  <Page title="This link does not work">
    <p className="govuk-body">
      It was used already, or it is too old. Each link works once. If you pasted it, check that you
      copied all of it.
    </p>
    <p className="govuk-body">Ask your programme lead for a new one.</p>
  </Page>
);
