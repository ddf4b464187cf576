import { screen } from '@testing-library/react';
import { witnesses } from '@tracker/contract';
import { sam } from '../testing/cast';
import { apiFor, open } from '../testing/show';

const token = 'k2j4h5k2j4h5k2j4h5k2j4h5k2j4h5k2';
const link = { pathname: '/witness', hash: `#${token}` };
const receipt = { pathname: '/witness/repudiate', hash: `#${token}` };
const press = (name: string) => screen.getByRole('button', { name });
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

const question = {
  witness: 'Joan Abara',
  apprentice: 'Sam Okafor',
  title: 'Automate a job that your team does by hand',
  doneWhen: 'A colleague uses it.',
  session: { on: '2026-11-20', did: 'Ran the script on the test server' },
  until: '2026-12-08',
};

describe('a witness', () => {
  it('reads what it is about, says what they saw, and has sent it once', async () => {
    const api = apiFor(null).answer(witnesses.checkWitnessLink, question);
    api.answer(witnesses.answerAsWitness, {});
    const { user, place } = open(link);
    await heading(/What did you see Sam do/);
    expect(screen.getByText(question.title)).toBeTruthy();
    expect(screen.getByText('A colleague uses it.')).toBeTruthy();
    expect(screen.getByText(/Friday 20 November 2026. Ran the script/)).toBeTruthy();
    expect(screen.getByText(/You can send it once, until 8 December 2026/)).toBeTruthy();
    expect(screen.getByText(/Who can see this page/)).toBeTruthy();
    await user.click(press('Send my statement'));
    for (const problem of ['Choose what you saw', 'Enter your role', /^Confirm that it holds/])
      expect(screen.getByRole('link', { name: problem })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Confirmed' }));
    await user.type(screen.getByLabelText('What did you see?'), 'He ran it twice');
    await user.type(screen.getByLabelText('Your role'), 'Network engineer');
    await user.click(screen.getByRole('checkbox'));
    await user.click(press('Send my statement'));
    await heading('Statement sent');
    expect(place.address).toBe('/witness/sent');
    expect(api.bodiesOf(witnesses.answerAsWitness)).toEqual([
      {
        token,
        verdict: 'confirmed',
        name: 'Joan Abara',
        role: 'Network engineer',
        words: 'He ran it twice',
        confirmed: true,
      },
    ]);
  });

  it('gets no navigation and asks for no session, also where somebody is signed in', async () => {
    const api = apiFor(sam).answer(witnesses.checkWitnessLink, question);
    open(link);
    await heading(/What did you see Sam do/);
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(api.sent.map(({ call }) => call)).not.toContain('GET session');
  });

  it('reads one plain page where the link does not work', async () => {
    apiFor(null).refuse(witnesses.checkWitnessLink, 404, 'Link not found');
    open(link);
    await heading('This link does not work');
    expect(document.body.textContent).not.toContain('Sam');
  });

  it('reads the same page when the link was used meanwhile', async () => {
    const api = apiFor(null).answer(witnesses.checkWitnessLink, question);
    api.refuse(witnesses.answerAsWitness, 404, 'Link not found');
    const { user } = open(link);
    await heading(/What did you see Sam do/);
    await user.click(screen.getByRole('radio', { name: 'Not seen by me' }));
    await user.type(screen.getByLabelText('Your role'), 'Network engineer');
    await user.click(screen.getByRole('checkbox'));
    await user.click(press('Send my statement'));
    await heading('This link does not work');
  });

  it('keeps what they wrote when it cannot be sent', async () => {
    const api = apiFor(null).answer(witnesses.checkWitnessLink, question);
    api.lose(witnesses.answerAsWitness);
    const { user } = open(link);
    await heading(/What did you see Sam do/);
    await user.click(screen.getByRole('radio', { name: 'Confirmed' }));
    await user.type(screen.getByLabelText('What did you see?'), 'He ran it twice');
    await user.type(screen.getByLabelText('Your role'), 'Network engineer');
    await user.click(screen.getByRole('checkbox'));
    await user.click(press('Send my statement'));
    expect(await screen.findByText(/You are offline/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('What did you see?').value).toBe(
      'He ran it twice',
    );
  });
});

describe('who gets a receipt', () => {
  const statement = { apprentice: 'Sam Okafor', title: question.title, on: '2026-11-24' };

  it('withdraws the statement with one press; opening the page changes nothing', async () => {
    const api = apiFor(null).answer(witnesses.checkReceipt, statement);
    api.answer(witnesses.repudiateStatement, {});
    const { user } = open(receipt);
    await heading(/This was not me/);
    expect(screen.getByText(/was sent on 24 November 2026/)).toBeTruthy();
    expect(api.bodiesOf(witnesses.repudiateStatement)).toEqual([]);
    await user.click(press('Withdraw the statement'));
    await heading('Statement withdrawn');
    expect(api.bodiesOf(witnesses.repudiateStatement)).toEqual([{ token }]);
  });

  it('reads the same plain page where the link does not work', async () => {
    apiFor(null).refuse(witnesses.checkReceipt, 404, 'Link not found');
    open(receipt);
    await heading('This link does not work');
  });
});
