import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { z } from 'zod';
import { Button } from './button';
import { Checkboxes } from './checkboxes';
import { DateInput } from './date-input';
import { dayOf } from './date-parts';
import { Form } from './form';
import { Radios } from './radios';
import { TextInput } from './text-input';
import { Textarea } from './textarea';

const schema = z.object({
  kind: z.enum(['shadowing', 'testing'], 'Select what kind of session it was'),
  startOn: z.preprocess(dayOf, z.iso.date('Start date must be a real date')),
  did: z
    .string()
    .trim()
    .min(1, 'Enter what you did')
    .max(20, 'What you did must be 20 characters or less'),
  items: z.array(z.string()).max(1, 'Select one item at most'),
});
type Session = z.output<typeof schema>;

const kinds = [
  { value: 'shadowing', label: 'Shadowing' },
  { value: 'testing', label: 'Testing' },
];
const items = [
  { value: 'i1', label: 'Read an alert' },
  { value: 'i2', label: 'Fix a build' },
];

const page = (onSubmit: (session: Session) => Promise<unknown> | void, defaultValues?: object) => (
  <Form schema={schema} onSubmit={onSubmit} defaultValues={defaultValues}>
    <h1>Log a session</h1>
    <Radios name="kind" legend="What kind?" items={kinds} />
    <DateInput name="startOn" legend="When?" />
    <Textarea name="did" label="What I did" hint="A sentence is enough" />
    <Checkboxes name="items" legend="Items" items={items} />
    <Button>Add to my log</Button>
  </Form>
);

const open = (
  onSubmit: (session: Session) => Promise<unknown> | void = jest.fn(),
  defaultValues?: object,
) => render(page(onSubmit, defaultValues));

const press = () => userEvent.click(screen.getByRole('button', { name: 'Add to my log' }));
const problems = () =>
  within(screen.getByRole('alert'))
    .getAllByRole('listitem')
    .map((item) => [item.textContent, item.querySelector('a')?.getAttribute('href')]);
const complete = { kind: 'testing', startOn: '2026-11-24', did: 'Tested', items: ['i1'] };

beforeEach(() => {
  document.title = 'Log a session';
});

it('shows every message in one summary, in the order of the page, and takes the focus there', async () => {
  const sent = jest.fn();
  open(sent);
  await press();
  expect(problems()).toEqual([
    ['Select what kind of session it was', '#kind'],
    ['Start date must be a real date', '#startOn-day'],
    ['Enter what you did', '#did'],
  ]);
  expect(document.activeElement?.className).toBe('govuk-error-summary');
  expect(sent).not.toHaveBeenCalled();
});

it('shows each message at its field, with the hint', async () => {
  open();
  await press();
  const did = screen.getByLabelText('What I did');
  expect(did.getAttribute('aria-describedby')).toBe('did-hint did-error');
  expect(document.getElementById('did-error')?.textContent).toBe('Error: Enter what you did');
  const when = screen.getByRole('group', { name: 'When?' });
  expect(when.getAttribute('aria-describedby')).toBe('startOn-error');
});

it('leads from a message to the field', async () => {
  open();
  await press();
  await userEvent.click(screen.getByRole('link', { name: 'Start date must be a real date' }));
  expect(screen.getByLabelText('Day')).toBe(document.activeElement);
});

it('says in the title that there are errors, for as long as there are', async () => {
  const { unmount } = open(undefined, complete);
  await userEvent.clear(screen.getByLabelText('What I did'));
  await press();
  expect(document.title).toBe('Error: Log a session');
  await userEvent.type(screen.getByLabelText('What I did'), 'Tested');
  await press();
  expect(document.title).toBe('Log a session');
  await userEvent.clear(screen.getByLabelText('What I did'));
  await press();
  unmount();
  expect(document.title).toBe('Log a session');
});

it('keeps what was typed, and sends what the schema makes of it', async () => {
  const sent = jest.fn();
  open(sent);
  await userEvent.click(screen.getByLabelText('Testing'));
  await userEvent.type(screen.getByLabelText('Day'), '5');
  await userEvent.type(screen.getByLabelText('What I did'), '  Tested a release ');
  await userEvent.click(screen.getByLabelText('Fix a build'));
  await press();
  expect(screen.getByLabelText<HTMLInputElement>('Day').value).toBe('5');
  await userEvent.type(screen.getByLabelText('Month'), '3');
  await userEvent.type(screen.getByLabelText('Year'), '2026');
  await press();
  const session = {
    kind: 'testing',
    startOn: '2026-03-05',
    did: 'Tested a release',
    items: ['i2'],
  };
  expect(sent).toHaveBeenCalledWith(session);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('starts with the default values', async () => {
  const sent = jest.fn();
  open(sent, complete);
  expect(screen.getByLabelText<HTMLInputElement>('Month').value).toBe('11');
  await press();
  expect(sent).toHaveBeenCalledWith(complete);
});

it('takes a message about one place of a list to the whole list', async () => {
  const each = z.object({ items: z.array(z.literal('i1', 'Select items that are yours')) });
  render(
    <Form schema={each} onSubmit={jest.fn()}>
      <Checkboxes name="items" legend="Items" items={items} />
      <Button>Add to my log</Button>
    </Form>,
  );
  await userEvent.click(screen.getByLabelText('Fix a build'));
  await press();
  expect(problems()).toEqual([['Select items that are yours', '#items']]);
});

it('shows what the API says about a field', async () => {
  const tooLate = Object.assign(new Error('There is a problem'), {
    errors: { did: 'Someone was faster' },
  });
  open(() => Promise.reject(tooLate), complete);
  await press();
  expect(problems()).toEqual([['Someone was faster', '#did']]);
  expect(screen.getByLabelText<HTMLTextAreaElement>('What I did').value).toBe('Tested');
});

it('shows what the API says about no field, or about one that the page does not have', async () => {
  const problem = Object.assign(new Error('ignored'), {
    errors: { mentor: 'Your mentor is away' },
  });
  const answers = [new Error('The service is busy. Try again in a minute'), problem];
  open(() => Promise.reject(answers.shift()!), complete);
  await press();
  expect(problems()).toEqual([['The service is busy. Try again in a minute', undefined]]);
  await press();
  expect(problems()).toEqual([['Your mentor is away', undefined]]);
});

it('takes the focus again when the same problem comes back, from the schema or from the API', async () => {
  open(() => Promise.reject(new Error('The service is busy')), { ...complete, did: '' });
  await press();
  await press();
  expect(document.activeElement?.className).toBe('govuk-error-summary');
  await userEvent.type(screen.getByLabelText('What I did'), 'Tested');
  await press();
  await press();
  expect(problems()).toEqual([['The service is busy', undefined]]);
  expect(document.activeElement?.className).toBe('govuk-error-summary');
});

it('is sent once, however often the button is pressed, and the button keeps the focus', async () => {
  let arrive = () => {};
  const sent = jest.fn(() => new Promise<void>((resolve) => (arrive = resolve)));
  open(sent, complete);
  const button = screen.getByRole('button', { name: 'Add to my log' });
  await userEvent.dblClick(button);
  expect(sent).toHaveBeenCalledTimes(1);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button).toBe(document.activeElement);
  await act(() => Promise.resolve(arrive()));
  expect(button.hasAttribute('aria-disabled')).toBe(false);
  await press();
  expect(sent).toHaveBeenCalledTimes(2);
});

it('tells which button was pressed', async () => {
  const sent = jest.fn();
  render(
    <Form schema={z.object({ note: z.string(), decision: z.string() })} onSubmit={sent}>
      <TextInput name="note" label="Note" />
      <Button name="decision" value="sign-off">
        Sign off
      </Button>
      <Button name="decision" value="return">
        Return
      </Button>
    </Form>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Return' }));
  expect(sent).toHaveBeenCalledWith({ note: '', decision: 'return' });
});
