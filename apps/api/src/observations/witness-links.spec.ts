import { plans } from '@tracker/contract';
import { gareth, leila, priya, sam } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { AuditEvent } from '../audit/audit-event.entity';
import { OutboxMail } from '../notifications/outbox-mail.entity';
import { givenLog } from '../testing/given-log';
import { joan, WitnessScene } from '../testing/witness-scene';
import { WitnessLink } from './witness-link.entity';

jest.setTimeout(30_000);

let scene: WitnessScene;
beforeEach(async () => {
  scene = await WitnessScene.start();
});
afterEach(() => scene.service.stop());

const list = async () => (await scene.read()).witnesses.list;

describe('asking a witness', () => {
  it('mails a link to the named address, and says on the item that it is not answered yet', async () => {
    const { data } = await scene.ask();
    expect(data.witnesses).toMatchObject({
      canAsk: true,
      list: [
        {
          name: 'Joan Abara',
          words: 'Asked Joan Abara on 24 November; not answered yet',
          canCancel: true,
          statement: null,
        },
      ],
    });
    const mail = await scene.mailTo(joan.email);
    expect(mail.subject).toBe('Sam Okafor asks you to say what you saw');
    expect(mail.text).toContain(data.title);
    expect(mail.text).toContain('until the end of 8 December 2026');
  });

  it('keeps the link nowhere but in the mail that waits, and no witness in the audit trail', async () => {
    const token = await scene.asked();
    const links = await scene.service.db.read.find(WitnessLink);
    const audit = await scene.service.db.read.find(AuditEvent);
    expect(token).toHaveLength(32);
    expect(JSON.stringify([links, audit])).not.toContain(token);
    expect(JSON.stringify(audit).toLowerCase()).not.toContain('abara');
  });

  it.each([
    ['themselves', sam.email, 'You cannot be the witness to your own work'],
    [
      'themselves at an address with a tag',
      sam.email.replace('@', '+two@'),
      'You cannot be the witness to your own work',
    ],
    [
      'their signer',
      priya.email,
      'Priya Nair signs this item off. A witness is somebody else: ask Priya Nair for sign-off',
    ],
    ['nobody', ' ', 'Enter the work email address of the witness'],
    [
      'an address that is none',
      'joan',
      'Enter an email address in the correct format, like name@example.gov.uk',
    ],
  ])('the apprentice cannot ask %s', async (_, email, message) => {
    const { status, problem } = await scene.ask({ email });
    expect([status, problem.errors]).toEqual([422, { email: message }]);
    expect(await scene.mails()).toEqual([]);
  });

  it('is the apprentice’s own: others read who was asked, and ask nobody', async () => {
    await scene.ask();
    const { asPriya, asTom } = scene.loop;
    for (const browser of [asPriya, asTom]) {
      expect((await scene.ask({}, browser)).status).toBe(403);
      const { data } = await browser.call(plans.getItem, { params: { id: scene.item } });
      expect(data.witnesses).toMatchObject({ canAsk: false, list: [{ canCancel: false }] });
    }
    for (const outsider of [leila, gareth])
      expect((await scene.ask({}, await scene.service.as(outsider))).status).toBe(404);
    expect((await scene.ask({}, scene.loop.asSam, randomUUID())).status).toBe(404);
  });

  it('is too late once the item is signed off', async () => {
    await scene.loop.signed('build.script');
    expect((await scene.ask()).status).toBe(409);
  });

  it('asks one address once about one item while that is open', async () => {
    const answers = await Promise.all([scene.ask(), scene.ask()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await scene.ask({ email: 'other@example.org' })).status).toBe(200);
  });

  it('names a session only where it counts towards the item', async () => {
    const { apprenticeship } = scene.loop;
    const other = await givenLog.session(scene.service, apprenticeship, {});
    expect((await scene.ask({ entryId: other })).problem.errors).toEqual({
      entryId: 'Choose a session that counts towards this item',
    });
    const own = await givenLog.session(scene.service, apprenticeship, { itemIds: [scene.item] });
    expect((await scene.ask({ entryId: own })).status).toBe(200);
  });
});

describe('nobody’s mailbox is filled', () => {
  const next = { email: 'next@example.org' };
  const statusesOf = async (asks: readonly (() => Promise<{ status: number }>)[]) => {
    const statuses: number[] = [];
    for (const ask of asks) statuses.push((await ask()).status);
    return statuses;
  };

  it('by one apprentice: twenty questions in 24 hours', async () => {
    const asks = Array.from({ length: 21 }, (_, n) => () => {
      return scene.ask({ email: `witness${String(n)}@example.org` });
    });
    expect(await statusesOf(asks)).toEqual([...Array<number>(20).fill(200), 429]);
    await scene.later({ days: 1, minutes: 1 });
    expect((await scene.ask(next)).status).toBe(200);
  });

  it('whoever asks: five questions for one address in 24 hours, cancelled ones too', async () => {
    const asks = Array.from({ length: 6 }, () => async () => {
      const answer = await scene.ask();
      await scene.cancel();
      return answer;
    });
    expect(await statusesOf(asks)).toEqual([...Array<number>(5).fill(200), 429]);
    expect((await scene.ask(next)).status).toBe(200);
  });
});

describe('a question', () => {
  it('is cancelled by the apprentice while it is open, once, and its link is dead', async () => {
    const token = await scene.asked();
    expect((await scene.cancel(scene.loop.asPriya)).status).toBe(403);
    expect((await scene.cancel(await scene.service.as(leila))).status).toBe(404);
    expect((await scene.cancel()).data.witnesses.list).toMatchObject([
      { words: 'Asked Joan Abara on 24 November; cancelled', canCancel: false },
    ]);
    expect((await scene.cancel()).status).toBe(409);
    expect((await scene.check(token)).status).toBe(404);
  });

  it('says when its link has expired, and when the mail did not get there', async () => {
    await scene.ask();
    const mailIs = (before: 'waiting' | 'failed', state: 'failed' | 'sent') =>
      scene.service.db.keep((tx) => tx.update(OutboxMail, { state: before }, { state }));
    await mailIs('waiting', 'failed');
    expect((await list())[0]?.words).toContain('the mail could not be delivered');
    await mailIs('failed', 'sent');
    await scene.later({ days: 15 });
    expect((await list())[0]).toMatchObject({
      words: 'Asked Joan Abara on 24 November; not answered, and the link has expired',
      canCancel: false,
    });
  });
});
