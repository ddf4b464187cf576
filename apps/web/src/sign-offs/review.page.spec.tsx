import { screen, within } from '@testing-library/react';
import { evidence, signOffs } from '@tracker/contract';
import { priya } from '../testing/cast';
import { link, note, photo } from '../testing/evidence';
import { scrollOver } from '../testing/in-view';
import { apiFor, open } from '../testing/show';
import {
  hashOf,
  nextRequestId,
  runbook,
  runbookId,
  runbookReview,
  waitingRunbook,
} from '../testing/sign-offs';

const address = `/items/${runbookId}/review`;
const title = 'Write a runbook that another person can run';
const save = 'Save and go to the next request';

const heading = (name: string) => screen.findByRole('heading', { name, level: 1 });
const press = (name: string) => screen.getByRole('button', { name });

/** Two requests wait for Priya: the runbook and one more. */
const apiWithTwo = () =>
  apiFor(priya)
    .answer(signOffs.getReview, ({ params }) =>
      params.id === runbookId
        ? runbookReview()
        : runbookReview({
            item: runbook({ id: nextRequestId, title: 'Triage a finding' }),
            changes: null,
            place: { number: 4, of: 5, next: null },
          }),
    )
    .answer(signOffs.signOff, runbook({ status: 'completed' }))
    .answer(signOffs.returnRequest, runbook({ status: 'returned' }));

describe('reviewing one request', () => {
  it('shows the evidence in full, says what was not opened, and counts what is opened now', async () => {
    const pieces = [photo({ opened: true }), link(), note()];
    const api = apiWithTwo()
      .answer(signOffs.getReview, runbookReview({ item: runbook({ evidence: pieces }) }))
      .answer(evidence.markOpened, {});
    const { user } = open(address);
    await heading(title);
    expect(screen.getByRole('link', { name: 'Evidence (3)' })).toBeTruthy();
    const piece = (name: string) => within(screen.getByRole('region', { name }));
    expect(piece('1. Pipeline on the whiteboard').getByText('Opened')).toBeTruthy();
    expect(piece('2. Merge request with the scan').getByText('Not opened yet')).toBeTruthy();
    expect(screen.getByText(/You have not opened 2 of 3 pieces of evidence/)).toBeTruthy();
    await user.click(screen.getByRole('link', { name: /in a new tab/ }));
    await screen.findByText(/You have not opened 1 of 3 pieces of evidence/);
    scrollOver(screen.getByText('The health check failed on the second node.'));
    await screen.findByText('The item is completed, in your name.');
    expect(api.sent.filter(({ call }) => call === 'POST evidence/:id/opened')).toMatchObject([
      { params: { id: link().id }, body: { revision: 1 } },
      { params: { id: note().id }, body: { revision: 1 } },
    ]);
  });

  it('shows what was asked, the statement, the sessions, and what changed since the last answer', async () => {
    apiWithTwo();
    open(address);
    await heading(title);
    expect(screen.getByText('Request 3 of 6')).toBeTruthy();
    expect(
      screen.getByText(
        'Sam Okafor, week 21. Revision 2, sent Wednesday 18 November: 4 working days ago. Revision 1 was returned on 19 October.',
      ),
    ).toBeTruthy();
    expect(screen.getByText('A colleague completed the task from the runbook alone.')).toBeTruthy();
    expect(screen.getByText(/You can comment, not edit/)).toBeTruthy();
    expect(screen.getByText(/Say what she should see/).textContent).toBe(
      'Asked for on 19 October: “Say what she should see, and how to back out.”',
    );
    const difference = within(
      screen.getByRole('group', { name: 'Difference between revision 1 and revision 2' }),
    );
    expect(difference.getAllByRole('deletion').map((d) => d.textContent)).toEqual([
      'Removed: She finished it in the end.',
    ]);
    expect(difference.getAllByRole('insertion').map((d) => d.textContent)).toEqual([
      'Added: At step 4 she got stuck.',
      'Added: 45 min. Build work, alone',
    ]);
    expect(screen.getByText('Watched Joan run the runbook in silence')).toBeTruthy();
    expect(screen.getByText('Build work, alone. With Joan Abara')).toBeTruthy();
  });

  it('chooses neither level nor decision in advance', async () => {
    apiWithTwo();
    open(address);
    await heading(title);
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios).toHaveLength(6);
    expect(radios.filter(({ checked }) => checked)).toEqual([]);
  });

  it('signs off exactly what was shown, with level and comments, and goes to the next request', async () => {
    const api = apiWithTwo();
    const { user, place } = open(address);
    await heading(title);
    await user.click(screen.getByRole('radio', { name: 'Working' }));
    await user.type(screen.getByLabelText('What went well (optional)'), 'Each step is clear');
    await user.click(screen.getByRole('radio', { name: 'Sign off' }));
    await user.type(screen.getByLabelText('One thing to try next (optional)'), 'Add a picture');
    await user.click(press(save));
    await heading('Triage a finding');
    expect(api.bodiesOf(signOffs.signOff)).toEqual([
      {
        snapshot: hashOf('b'),
        level: 'working',
        levels: {},
        wentWell: 'Each step is clear',
        whatNext: 'Add a picture',
      },
    ]);
    expect(place.address).toBe(`/items/${nextRequestId}/review`);
    expect(screen.getByRole('alert').textContent).toContain(
      `You signed off “${title}” for Sam Okafor`,
    );
    expect(press('Save')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('What went well (optional)').value).toBe('');
  });

  it('returns with a reason, and goes back to the list after the last request', async () => {
    const api = apiWithTwo()
      .answer(signOffs.getReview, runbookReview({ place: { number: 1, of: 1, next: null } }))
      .answer(signOffs.getToReview, {
        today: '2026-11-24',
        heading: 'Nothing waits for you',
        sentence: '',
        covers: [],
        byApprentice: [],
        total: 0,
        requests: [],
        canBeTogether: [],
        undoable: 0,
      });
    const { user, place } = open(address);
    await heading(title);
    await user.click(screen.getByRole('radio', { name: 'Return' }));
    await user.type(screen.getByLabelText(/^What needs to change/), 'Say how to back out');
    await user.click(press('Save'));
    await heading('Nothing waits for you');
    expect(api.bodiesOf(signOffs.returnRequest)).toEqual([
      {
        snapshot: hashOf('b'),
        level: null,
        levels: {},
        wentWell: '',
        whatNext: 'Say how to back out',
      },
    ]);
    expect(place.address).toBe('/to-review');
    expect(screen.getByRole('alert').textContent).toContain(
      `You returned “${title}” for Sam Okafor`,
    );
  });

  it('sends nothing without a decision, or a return without a reason (rule 2)', async () => {
    const api = apiWithTwo();
    const { user } = open(address);
    await heading(title);
    await user.click(press(save));
    expect(screen.getByRole('link', { name: 'Choose what you decide' })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Return' }));
    await user.click(press(save));
    expect(screen.getByRole('link', { name: 'Enter what needs to change' })).toBeTruthy();
    expect(api.bodiesOf(signOffs.returnRequest)).toEqual([]);
    expect(api.bodiesOf(signOffs.signOff)).toEqual([]);
  });

  it('keeps what was typed when the request changed meanwhile, and judges the new revision only once it is read (rule 4)', async () => {
    const api = apiWithTwo().refuse(signOffs.signOff, 409, 'This request was changed', {
      detail: {
        revision: 3,
        differences: [{ what: 'Statement', before: 'Joan ran it.', after: 'Nobody ran it.' }],
      },
    });
    const { user } = open(address);
    await heading(title);
    await user.type(screen.getByLabelText('What went well (optional)'), 'Each step is clear');
    await user.click(screen.getByRole('radio', { name: 'Sign off' }));
    await user.click(press(save));
    const notice = within(await screen.findByRole('alert'));
    expect(
      notice.getByText('Sam changed this while you were reading. Nothing was saved.'),
    ).toBeTruthy();
    expect(notice.getByRole('insertion').textContent).toContain('Nobody');

    const third = runbookReview();
    third.request = { ...third.request, revision: 3, snapshot: hashOf('c') };
    third.snapshot = { ...third.snapshot, statement: 'Nobody ran it.' };
    api.answer(signOffs.getReview, third).answer(signOffs.signOff, runbook());
    await user.click(notice.getByRole('button', { name: 'Read revision 3' }));
    await screen.findByText('Nobody ran it.');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement).toBe(await heading(title));
    expect(screen.getByLabelText<HTMLTextAreaElement>('What went well (optional)').value).toBe(
      'Each step is clear',
    );
    await user.click(press(save));
    expect(api.bodiesOf(signOffs.signOff)).toMatchObject([
      { snapshot: hashOf('b') },
      { snapshot: hashOf('c'), wentWell: 'Each step is clear' },
    ]);
  });

  it('says that nothing was saved when somebody else has decided', async () => {
    apiWithTwo().refuse(signOffs.signOff, 409, 'This item is completed now');
    const { user } = open(address);
    await heading(title);
    await user.click(screen.getByRole('radio', { name: 'Sign off' }));
    await user.click(press(save));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'This item is completed now. Nothing was saved.',
    );
  });

  it('says so when nothing waits any more', async () => {
    apiFor(priya).refuse(signOffs.getReview, 409, 'This item is in progress now');
    open(address);
    await heading('Nothing waits for your decision here');
    expect(screen.getByText(/This item is in progress now/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See the item as it is now' })).toBeTruthy();
  });

  it('leaves the decision for later', async () => {
    apiWithTwo().answer(signOffs.getToReview, {
      today: '2026-11-24',
      heading: '1 request waits for you',
      sentence: '',
      covers: [],
      byApprentice: [],
      total: 1,
      requests: [waitingRunbook()],
      canBeTogether: [],
      undoable: 0,
    });
    const { user, place } = open(address);
    await heading(title);
    await user.click(screen.getByRole('link', { name: 'Decide later' }));
    await heading('1 request waits for you');
    expect(place.address).toBe('/to-review');
  });

  it('moves the focus to a part of the page', async () => {
    apiWithTwo();
    const { user } = open(address);
    await heading(title);
    await user.click(screen.getByRole('link', { name: 'Your decision' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Your decision' }));
  });
});
