import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Checkboxes } from './checkboxes';
import { Radios } from './radios';
import { TextInput } from './text-input';

const hidden = (label: string) =>
  !!screen.getByLabelText(label).closest('[class$="__conditional--hidden"]');

const ways = [
  { value: 'email', label: 'Email', conditional: <TextInput name="address" label="Address" /> },
  { value: 'phone', label: 'Phone', conditional: <TextInput name="number" label="Number" /> },
];

it('opens what belongs to the chosen radio, and closes the rest', async () => {
  const onChange = jest.fn();
  render(<Radios name="way" legend="How?" items={ways} onChange={onChange} />);
  expect([hidden('Address'), hidden('Number')]).toEqual([true, true]);
  await userEvent.click(screen.getByLabelText('Email'));
  expect([hidden('Address'), hidden('Number')]).toEqual([false, true]);
  await userEvent.click(screen.getByLabelText('Phone'));
  expect([hidden('Address'), hidden('Number')]).toEqual([true, false]);
  expect(onChange.mock.calls).toEqual([['email'], ['phone']]);
});

it('keeps what was typed behind a radio that was left', async () => {
  render(<Radios name="way" legend="How?" items={ways} defaultValue="email" />);
  await userEvent.type(screen.getByLabelText('Address'), 'sam@example.com');
  await userEvent.click(screen.getByLabelText('Phone'));
  await userEvent.click(screen.getByLabelText('Email'));
  expect(screen.getByLabelText<HTMLInputElement>('Address').value).toBe('sam@example.com');
});

it('says for screen readers what a checkbox has opened', async () => {
  render(<Checkboxes name="way" legend="How?" items={ways} />);
  const email = screen.getByLabelText('Email');
  expect(email.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(email);
  expect(email.getAttribute('aria-expanded')).toBe('true');
  expect(email.getAttribute('aria-controls')).toBe('conditional-way');
  expect(hidden('Address')).toBe(false);
});

it('tells all the values that are chosen', async () => {
  const onChange = jest.fn();
  render(
    <Checkboxes
      name="way"
      legend="How?"
      items={ways}
      defaultValue={['phone']}
      onChange={onChange}
    />,
  );
  await userEvent.click(screen.getByLabelText('Email'));
  expect(onChange).toHaveBeenLastCalledWith(['email', 'phone']);
  await userEvent.click(screen.getByLabelText('Phone'));
  expect(onChange).toHaveBeenLastCalledWith(['email']);
});

it('takes back the others for “None of these”, and the other way round', async () => {
  const items = [...ways, { divider: 'or' }, { value: 'none', label: 'Neither', exclusive: true }];
  const onChange = jest.fn();
  render(<Checkboxes name="way" legend="How?" items={items} onChange={onChange} />);
  await userEvent.click(screen.getByLabelText('Email'));
  await userEvent.click(screen.getByLabelText('Neither'));
  expect(onChange).toHaveBeenLastCalledWith(['none']);
  await userEvent.click(screen.getByLabelText('Phone'));
  expect(onChange).toHaveBeenLastCalledWith(['phone']);
});

it('keeps a choice when the page puts others before it', async () => {
  const page = (items: typeof ways) => <Checkboxes name="way" legend="How?" items={items} />;
  const { rerender } = render(page(ways));
  await userEvent.click(screen.getByLabelText('Email'));
  rerender(page([...ways].reverse()));
  expect(screen.getByLabelText<HTMLInputElement>('Email').checked).toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>('Phone').checked).toBe(false);
});
