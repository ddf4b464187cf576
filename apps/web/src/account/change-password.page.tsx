import { accounts } from '@tracker/contract';
import { Button, PasswordInput } from '@tracker/govuk';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { useWrite } from '../app/query';
import { useMe } from '../app/session';
import { PasswordAdvice } from './password-advice';

export function ChangePasswordPage() {
  const change = useWrite(accounts.changePassword);
  const done = useDone();
  const { email } = useMe();
  return (
    <FormPage
      title="Change your password"
      back={{ href: '/account', text: 'Back to your account' }}
      schema={accounts.changePassword.body}
      onSubmit={async (body) => {
        await change({ body });
        done('/account', 'Your password is changed');
      }}
    >
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordInput name="current" label="Current password" autoComplete="current-password" />
      <h2 className="govuk-heading-m">New password</h2>
      <PasswordAdvice />
      <PasswordInput name="password" label="New password" autoComplete="new-password" />
      <Button>Change password</Button>
    </FormPage>
  );
}
