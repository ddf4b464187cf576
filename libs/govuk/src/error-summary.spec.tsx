import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ErrorSummary } from './error-summary';
import { Radios } from './radios';
import { TextInput } from './text-input';

const summary = () => screen.getByText('There is a problem').closest('.govuk-error-summary');
const nameMissing = [{ text: 'Enter your name', href: '#name' }];

it('takes the focus when it appears', () => {
  render(<ErrorSummary errors={nameMissing} />);
  expect(summary()).toBe(document.activeElement);
});

it('takes the focus again when its errors change, but not when the page is only drawn again', () => {
  const page = (errors: typeof nameMissing) => (
    <>
      <TextInput name="name" label="Name" />
      <ErrorSummary errors={errors} />
    </>
  );
  const { rerender } = render(page(nameMissing));
  screen.getByLabelText('Name').focus();
  rerender(page([...nameMissing]));
  expect(screen.getByLabelText('Name')).toBe(document.activeElement);
  rerender(page([{ text: 'Enter a shorter name', href: '#name' }]));
  expect(summary()).toBe(document.activeElement);
});

it('cannot be reached with the Tab key once it was left', async () => {
  render(<ErrorSummary errors={nameMissing} />);
  await userEvent.tab();
  expect(screen.getByRole('link')).toBe(document.activeElement);
  expect(summary()?.hasAttribute('tabindex')).toBe(false);
});

it('leads to the field, also to the first radio of a group, and leaves the address alone', async () => {
  const answers = [
    { value: 'y', label: 'Yes' },
    { value: 'n', label: 'No' },
  ];
  render(
    <>
      <ErrorSummary errors={[...nameMissing, { text: 'Select yes or no', href: '#is.mentor' }]} />
      <TextInput name="name" label="Name" />
      <Radios name="is.mentor" legend="Are you a mentor?" items={answers} />
    </>,
  );
  await userEvent.click(screen.getByRole('link', { name: 'Select yes or no' }));
  expect(screen.getByLabelText('Yes')).toBe(document.activeElement);
  await userEvent.click(screen.getByRole('link', { name: 'Enter your name' }));
  expect(screen.getByLabelText('Name')).toBe(document.activeElement);
  expect(window.location.hash).toBe('');
});

it('scrolls to the question, so that it is not hidden above its field', async () => {
  const shown: string[] = [];
  Object.assign(Element.prototype, {
    scrollIntoView(this: Element) {
      shown.push(this.localName);
    },
  });
  render(
    <>
      <ErrorSummary
        errors={[
          { text: 'Select one', href: '#kind' },
          { text: 'Enter your name', href: '#name' },
        ]}
      />
      <Radios name="kind" legend="What kind?" items={[{ value: 'a', label: 'A' }]} />
      <TextInput name="name" label="Name" />
    </>,
  );
  await userEvent.click(screen.getByRole('link', { name: 'Select one' }));
  await userEvent.click(screen.getByRole('link', { name: 'Enter your name' }));
  expect(shown).toEqual(['legend', 'label']);
});
