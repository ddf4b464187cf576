import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PasswordInput } from './password-input';

const password = () => screen.getByLabelText<HTMLInputElement>('Password');
const said = () => document.querySelector('[aria-live=polite]')?.textContent;

it('shows and hides the password, and says which', async () => {
  render(<PasswordInput name="password" label="Password" />);
  await userEvent.type(password(), 'correct horse');
  expect([password().type, said()]).toEqual(['password', '']);
  await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
  expect([password().type, said()]).toEqual(['text', 'Your password is visible']);
  expect(password().value).toBe('correct horse');
  await userEvent.click(screen.getByRole('button', { name: 'Hide password' }));
  expect([password().type, said()]).toEqual(['password', 'Your password is hidden']);
});

it('hides it when the form is sent', async () => {
  render(
    <form aria-label="Sign in">
      <PasswordInput name="password" label="Password" />
    </form>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
  fireEvent.submit(screen.getByRole('form'));
  expect(password().type).toBe('password');
});
