import { witnesses } from '@tracker/contract';
import { priya, sam } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { Evidence, EvidenceItem } from '../evidence/evidence.entity';
import { givenLog } from '../testing/given-log';
import { itemOf } from '../testing/item-of';
import { joan, WitnessScene } from '../testing/witness-scene';

jest.setTimeout(30_000);

let scene: WitnessScene;
beforeEach(async () => {
  scene = await WitnessScene.start();
});
afterEach(() => scene.service.stop());

const theEvidence = async () => (await scene.service.db.read.find(Evidence))[0];

describe('the link to a witness', () => {
  it('shows what is needed to answer, and nothing else', async () => {
    const entryId = await givenLog.session(scene.service, scene.loop.apprenticeship, {
      itemIds: [scene.item],
      did: 'Watched the script run',
    });
    const token = await scene.asked({ entryId });
    const { title, doneWhen } = await scene.read();
    expect((await scene.check(token)).data).toEqual({
      witness: 'Joan Abara',
      apprentice: 'Sam Okafor',
      title,
      doneWhen,
      session: { on: '2026-11-24', did: 'Watched the script run' },
      until: '2026-12-08',
    });
  });

  it('works to the end of its last day', async () => {
    const token = await scene.asked();
    scene.service.clock.set('2026-12-08T23:59:59.000Z');
    expect((await scene.check(token)).status).toBe(200);
    scene.service.clock.set('2026-12-09T00:00:00.000Z');
    expect((await scene.check(token)).status).toBe(404);
  });

  it('leads to a statement that is evidence of the item, never a sign-off', async () => {
    const token = await scene.asked();
    expect((await scene.answer(token)).data).toEqual({});
    const item = await scene.read();
    expect([item.status, item.signedOff]).toEqual(['not-yet-started', null]);
    expect(item.witnesses.list).toMatchObject([
      {
        words: 'Asked Joan Abara on 24 November; answered on 24 November',
        canCancel: false,
        statement: {
          verdict: 'confirmed',
          verdictWords: 'Confirmed',
          text: 'Confirmed\n\nSam wrote it and ran it twice.\n\nJoan Abara, Network engineer\n\nSent on 24 November 2026 with a link that Sam Okafor had mailed to Joan Abara at example.org',
          withdrawn: null,
        },
      },
    ]);
    const evidence = await theEvidence();
    expect(evidence).toMatchObject({ kind: 'statement', state: 'ready', addedBy: null });
    expect(await scene.service.db.read.findBy(EvidenceItem, {})).toEqual([
      { evidenceId: evidence?.id, planItemId: scene.item },
    ]);
  });

  it('does not count as an observation: nobody knows who reads an address', async () => {
    const { service, apprenticeship, asSam } = scene.loop;
    const observed = await itemOf(service, apprenticeship, 'learn.reverse');
    await scene.ask({}, asSam, observed.id);
    await scene.answer(await scene.tokenFor('/witness'));
    expect((await scene.loop.read(observed.id)).observations.words).toBe('0 of 1 observation');
  });

  it('works once, also for two who use it at the same time', async () => {
    const token = await scene.asked();
    const answers = await Promise.all([1, 2, 3].map(() => scene.answer(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect(await scene.service.db.read.countBy(Evidence, {})).toBe(1);
  });

  it('that was used, has expired, was cancelled or never was gets one answer, which reveals nothing', async () => {
    const { token: used, receipt } = await scene.answered();
    const cancelled = await scene.asked();
    await scene.cancel();
    const expired = await scene.asked();
    scene.service.clock.pass({ days: 15 });
    const dead = [used, cancelled, expired, receipt, randomUUID(), '', 'x'.repeat(5000), 7, null];
    const answers = [];
    for (const token of dead) answers.push(await scene.check(token), await scene.answer(token));
    answers.push(await scene.repudiate(used), await scene.repudiate(randomUUID()));
    const plain = { type: 'about:blank', title: 'Link not found', status: 404 };
    for (const { status, problem } of answers) expect([status, problem]).toEqual([404, plain]);
  });

  it('is not guessed: after fifty tries an address waits, and then goes on', async () => {
    const token = await scene.asked();
    const tries: number[] = [];
    for (let n = 0; n < 51; n += 1) tries.push((await scene.check(`guess ${String(n)}`)).status);
    expect(tries).toEqual([...Array<number>(50).fill(404), 429]);
    expect((await scene.check(token)).status).toBe(429);
    scene.service.clock.pass({ minutes: 16 });
    expect((await scene.check(token)).status).toBe(200);
  });

  it('that works may be opened as often as somebody likes', async () => {
    const token = await scene.asked();
    for (let n = 0; n < 45; n += 1) expect((await scene.check(token)).status).toBe(200);
    expect((await scene.check('guess')).status).toBe(404);
  });

  it.each([
    [{ verdict: '' }, { verdict: 'Choose what you saw' }],
    [{ name: ' ' }, { name: 'Enter your name' }],
    [{ role: '' }, { role: 'Enter your role' }],
    [{ words: '' }, { words: 'Enter what you saw' }],
    [{ words: 'x'.repeat(2001) }, { words: 'What you saw must be 2,000 characters or less' }],
    [
      { confirmed: false },
      {
        confirmed: 'Confirm that it holds no personal data of others, secrets or sensitive content',
      },
    ],
  ])('takes no answer with %j, and is not used up by it', async (more, errors) => {
    const token = await scene.asked();
    const { status, problem } = await scene.answer(token, more);
    expect([status, problem.errors]).toEqual([422, errors]);
    expect((await scene.check(token)).status).toBe(200);
  });

  it('takes “not seen by me” without words', async () => {
    const token = await scene.asked();
    expect((await scene.answer(token, { verdict: 'not-seen', words: '' })).status).toBe(200);
  });
});

describe('a statement', () => {
  it('is told to the apprentice, without the link', async () => {
    await scene.answered();
    const mail = await scene.mailTo(sam.email);
    expect(mail.subject).toBe('Joan Abara has answered you');
    expect(mail.text).not.toContain('/witness');
  });

  it('has a receipt, for the address that was named, whatever name the answer gives', async () => {
    await scene.answer(await scene.asked(), { name: 'Somebody Else' });
    const mail = await scene.mailTo(joan.email);
    expect(mail.subject).toBe('Your witness statement for Sam Okafor');
    expect(mail.text).toContain('/witness/repudiate#');
  });
});

describe('the link in a receipt', () => {
  const check = (token: string) => scene.witness.call(witnesses.checkReceipt, { body: { token } });

  it('withdraws the statement, once; it stays on the record', async () => {
    const { receipt } = await scene.answered();
    const { title } = await scene.read();
    expect((await check(receipt)).data).toEqual({
      apprentice: 'Sam Okafor',
      title,
      on: '2026-11-24',
    });
    const answers = await Promise.all([scene.repudiate(receipt), scene.repudiate(receipt)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    const reason = 'Whoever reads the address that Sam Okafor named says: this was not me';
    const item = await scene.read();
    expect(item.witnesses.list[0]?.statement).toMatchObject({
      verdict: 'confirmed',
      withdrawn: { on: '2026-11-24', reason },
    });
    expect(await theEvidence()).toMatchObject({ state: 'withdrawn', withdrawnReason: reason });
    expect(item.history.map(({ title: what, by }) => [what, by])).toEqual([
      ['Witness statement withdrawn: the address it came from says “this was not me”', 'a witness'],
      ['Witness statement received', 'a witness'],
      ['Witness asked', 'Sam Okafor'],
    ]);
    expect((await check(receipt)).status).toBe(404);
  });

  it('tells the apprentice and the signer, and nobody else', async () => {
    const { receipt } = await scene.answered();
    await scene.repudiate(receipt);
    const told = (await scene.mails()).filter(({ subject }) => subject.includes('was withdrawn'));
    expect(told.map(({ recipient }) => recipient).sort()).toEqual([priya.email, sam.email]);
  });

  it('works for 90 days', async () => {
    const { receipt } = await scene.answered();
    scene.service.clock.pass({ days: 89 });
    expect((await check(receipt)).status).toBe(200);
    scene.service.clock.pass({ days: 1 });
    expect((await check(receipt)).status).toBe(404);
  });
});
