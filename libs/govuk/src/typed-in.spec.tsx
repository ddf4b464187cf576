import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Checkboxes } from './checkboxes';
import { FileUpload } from './file-upload';
import { Radios } from './radios';
import { TextInput } from './text-input';
import { typedIn } from './typed-in';

const typed = (fields: ReactNode) => {
  const { container } = render(<form>{fields}</form>);
  return () => typedIn(container.querySelector('form')!);
};

it('reads a text as it is, also an empty one', () => {
  const read = typed(
    <>
      <TextInput name="title" label="Title" defaultValue=" A " />
      <TextInput name="note" label="Note" />
    </>,
  );
  expect(read()).toEqual({ title: ' A ', note: '' });
});

it('reads the file that is chosen, and nothing as long as there is none', async () => {
  const read = typed(<FileUpload name="file" label="File" />);
  expect(read()).toEqual({});
  const file = new File(['words'], 'notes.txt');
  await userEvent.upload(screen.getByLabelText('File'), file);
  expect(read()).toEqual({ file });
});

it('reads dotted names as parts of one answer', () => {
  const read = typed(
    <>
      <TextInput name="startOn.day" label="Day" defaultValue="1" />
      <TextInput name="startOn.month" label="Month" defaultValue="2" />
    </>,
  );
  expect(read()).toEqual({ startOn: { day: '1', month: '2' } });
});

it('reads checkboxes with a value as a list, however many are chosen', async () => {
  const read = typed(
    <Checkboxes name="items" legend="Items" items={[{ value: 'a', label: 'A' }]} />,
  );
  expect(read()).toEqual({ items: [] });
  await userEvent.click(screen.getByLabelText('A'));
  expect(read()).toEqual({ items: ['a'] });
});

it('reads a checkbox without a value as yes or no', async () => {
  const paid = { name: 'inPaidHours', label: 'In my paid hours' };
  const fresh = { name: 'isNew', label: 'New to me', defaultChecked: true };
  const read = typed(<Checkboxes name="hours" legend="Hours" items={[paid, fresh]} />);
  expect(read()).toEqual({ inPaidHours: false, isNew: true });
  await userEvent.click(screen.getByLabelText('In my paid hours'));
  expect(read()).toEqual({ inPaidHours: true, isNew: true });
});

it('reads the radio that is chosen, and nothing when none is', async () => {
  const read = typed(<Radios name="kind" legend="Kind" items={[{ value: 'a', label: 'A' }]} />);
  expect(read()).toEqual({});
  await userEvent.click(screen.getByLabelText('A'));
  expect(read()).toEqual({ kind: 'a' });
});

it('reads a name that occurs several times as a list', () => {
  const read = typed(
    <>
      <TextInput name="link" id="link-1" label="Link 1" defaultValue="a" />
      <TextInput name="link" id="link-2" label="Link 2" defaultValue="b" />
    </>,
  );
  expect(read()).toEqual({ link: ['a', 'b'] });
});

it('does not read what a choice has not opened', async () => {
  const other = <TextInput name="minutes" label="Minutes" defaultValue="25" />;
  const read = typed(
    <Radios
      name="duration"
      legend="How long?"
      items={[
        { value: '30', label: '30 min' },
        { value: 'other', label: 'Another length', conditional: other },
      ]}
    />,
  );
  await userEvent.click(screen.getByLabelText('30 min'));
  expect(read()).toEqual({ duration: '30' });
  await userEvent.click(screen.getByLabelText('Another length'));
  expect(read()).toEqual({ duration: 'other', minutes: '25' });
});

it('does not read what is disabled', () => {
  const read = typed(<TextInput name="title" label="Title" disabled />);
  expect(read()).toEqual({});
});
