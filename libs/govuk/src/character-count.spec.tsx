import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CharacterCount } from './character-count';

const seen = () => document.querySelector('.govuk-character-count__status');
const said = () => document.querySelector('[aria-live=polite]')?.textContent;
const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('counts down while one types', async () => {
  render(<CharacterCount name="did" label="What I did" maxLength={1000} />);
  expect(seen()?.textContent).toBe('You have 1,000 characters remaining');
  await user.type(screen.getByLabelText('What I did'), 'Shadowed');
  expect(seen()?.textContent).toBe('You have 992 characters remaining');
});

it('is read out only when typing has paused', async () => {
  render(<CharacterCount name="did" label="What I did" maxLength={10} />);
  await user.type(screen.getByLabelText('What I did'), 'Tested');
  expect(said()).toBe('You have 10 characters remaining');
  act(() => jest.advanceTimersByTime(1000));
  expect(said()).toBe('You have 4 characters remaining');
});

it('lets one type too much, and says how much', async () => {
  render(<CharacterCount name="did" label="What I did" maxLength={5} />);
  const did = screen.getByLabelText('What I did');
  await user.type(did, 'Tested');
  expect(seen()?.textContent).toBe('You have 1 character too many');
  expect(seen()?.classList.contains('govuk-error-message')).toBe(true);
  expect(did.classList.contains('govuk-textarea--error')).toBe(true);
});

it('counts what is there already, and what the page sets', () => {
  const { rerender } = render(
    <CharacterCount name="a" label="A" maxLength={3} defaultValue="ab" countType="words" />,
  );
  expect(seen()?.textContent).toBe('You have 2 words remaining');
  rerender(<CharacterCount key="b" name="b" label="B" maxLength={3} value="ab" readOnly />);
  expect(seen()?.textContent).toBe('You have 1 character remaining');
});

it('is described by its limit, before hint and message', () => {
  render(
    <CharacterCount name="did" label="What I did" maxLength={5} hint="Short" error="Enter it" />,
  );
  const did = screen.getByLabelText('What I did');
  expect(did.getAttribute('aria-describedby')).toBe('did-info did-hint did-error');
  expect(document.getElementById('did-info')?.textContent).toBe('You can enter up to 5 characters');
});
