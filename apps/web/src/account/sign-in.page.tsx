import { useSuspenseQuery } from '@tanstack/react-query';
import { accounts } from '@tracker/contract';
import { Button, Form, PasswordInput, TextInput } from '@tracker/govuk';
import { useSearchParams } from 'react-router';
import { ApiProblem } from '../app/api-problem';
import { call } from '../app/api';
import { Page } from '../app/page';
import { waitWords } from '../app/problem';
import { read } from '../app/query';
import { useBegin } from '../app/session';
import { DemoPeople } from './demo-people';

export function SignInPage() {
  const { data: service } = useSuspenseQuery({
    ...read(accounts.getService, {}),
    staleTime: Infinity,
  });
  const signIn = useSignIn();
  return (
    <Page title="Sign in">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <p className="govuk-body">
            For apprentices, mentors, line managers and training providers.
          </p>
          {service.demo && <DemoPeople demo={service.demo} onChoose={signIn} />}
          <Form schema={accounts.signIn.body} onSubmit={signIn}>
            <TextInput
              name="email"
              label="Email address"
              type="email"
              autoComplete="username"
              spellCheck={false}
            />
            <PasswordInput name="password" label="Password" />
            <Button variant={service.demo ? 'secondary' : undefined}>Sign in</Button>
          </Form>
          <p className="govuk-body-s govuk-!-margin-top-3">
            You are signed out after a while without activity, and warned before. What you were
            typing is kept.
          </p>
          <p className="govuk-body-s">
            If you have forgotten your password or have none yet, ask your programme lead for a new
            link.
          </p>
        </div>
      </div>
    </Page>
  );
}

/** Goes where the person wanted to go. Never says which half was wrong. */
function useSignIn() {
  const begin = useBegin();
  const [search] = useSearchParams();
  return async (body: { email: string; password: string }) => {
    try {
      begin(await call(accounts.signIn, { body }), ownAddress(search.get('next')));
    } catch (problem) {
      throw problem instanceof ApiProblem && problem.status === 429
        ? new ApiProblem(429, `Too many tries. ${waitWords(problem.retryAfter)}`)
        : problem;
    }
  };
}

/** Only a page of this service: an address that leads elsewhere would be an open door for fraud. */
const ownAddress = (next: string | null) => (next && /^\/(?![/\\])/.test(next) ? next : '/');
