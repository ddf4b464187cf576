import { apprenticeships, log, plans, signOffs } from '@tracker/contract';
import { anil, ruth } from '@tracker/examples';
import { CoreLoop } from '../testing/core-loop';
import { given } from '../testing/given';
import { itemOf } from '../testing/item-of';

const { requestSignOff, withdrawRequest, signOff, returnRequest, revokeSignOff } = signOffs;

let scene: CoreLoop;

beforeEach(async () => {
  scene = await CoreLoop.start();
});
afterEach(() => scene.service.stop());

describe('rule 1: nobody signs anything of their own', () => {
  it.each(['sign-off', 'return', 'revoke', 'exempt'])('the apprentice cannot %s', async (verb) => {
    const { id, snapshot } = verb === 'revoke' ? await scene.signed() : await scene.asked();
    const answers = {
      'sign-off': () => scene.asSam.call(signOff, { params: { id }, body: { snapshot } }),
      return: () =>
        scene.asSam.call(returnRequest, { params: { id }, body: { snapshot, whatNext: 'x' } }),
      revoke: () => scene.asSam.call(revokeSignOff, { params: { id }, body: { reason: 'x' } }),
      exempt: () => scene.asSam.call(plans.exemptItem, { params: { id }, body: { reason: 'x' } }),
    };
    const { status, problem } = await answers[verb as keyof typeof answers]();
    expect(status).toBe(403);
    expect(problem.title).toBe('You cannot judge your own work, whatever else you are');
  });

  it('the line manager does not sign what the mentor signs', async () => {
    const { id, snapshot } = await scene.asked();
    const { status } = await scene.asTom.call(signOff, { params: { id }, body: { snapshot } });
    expect(status).toBe(403);
  });
});

describe('rule 2: a reason is asked for, and nothing is lost', () => {
  it.each([
    [withdrawRequest, { reason: ' ' }, 'reason', 'Enter why you withdraw this request'],
    [revokeSignOff, {}, 'reason', 'Enter why you revoke this sign-off'],
    [plans.exemptItem, { reason: '' }, 'reason', 'Enter why this item is not required'],
  ] as const)('%#', async (endpoint, body, field, message) => {
    const { id } = await scene.asked();
    const { status, problem } = await scene.asSam.call(endpoint, { params: { id }, body });
    expect(status).toBe(422);
    expect(problem.errors).toEqual({ [field]: message });
  });

  it('a return asks what needs to change', async () => {
    const { id, snapshot } = await scene.asked();
    const { problem } = await scene.asPriya.call(returnRequest, {
      params: { id },
      body: { snapshot },
    });
    expect(problem.errors).toEqual({ whatNext: 'Enter what needs to change' });
  });

  it('keeps every revision, with what became of it', async () => {
    const { id } = await scene.returned();
    const params = { id, revision: 1 };
    const { data } = await scene.asSam.call(signOffs.getRevision, { params });
    expect(data).toMatchObject({
      outcome: 'Returned by Priya Nair',
      snapshot: { statement: 'I built it from a clean clone.' },
      changes: null,
    });
  });

  it('an item that is not required any more leaves no request behind', async () => {
    const { id } = await scene.asked();
    const because = { params: { id }, body: { reason: 'The team has no such repository' } };
    await scene.asPriya.call(plans.exemptItem, because);
    expect((await scene.asPriya.call(signOffs.getToReview)).data.total).toBe(0);
    const sent = await scene.asSam.call(signOffs.getRevision, { params: { id, revision: 1 } });
    expect(sent.data.outcome).toBe('Marked as not required by Priya Nair');

    await scene.asPriya.call(plans.reinstateItem, because);
    const again = await scene.ask(id, (await scene.read(id)).version);
    expect((await scene.asPriya.call(signOffs.getToReview)).data.total).toBe(1);
    const body = { snapshot: again.snapshot };
    await scene.asPriya.call(signOff, { params: { id }, body });
    expect(await scene.read(id)).toMatchObject({ status: 'completed', request: null });
  });

  it('a signature keeps the name of the signer who has left', async () => {
    const { id } = await scene.signed();
    const asRuth = await scene.service.as(ruth);
    await given.people(scene.service, anil);
    const read = await asRuth.call(apprenticeships.getApprenticeship, {
      params: { id: scene.apprenticeship },
    });
    await asRuth.call(apprenticeships.assignPeople, {
      params: { id: scene.apprenticeship, role: 'mentor' },
      body: { emails: [anil.email] },
      ifMatch: read.data.version,
    });
    expect((await scene.read(id)).signedOff?.by).toBe('Priya Nair');
    const sent = await scene.asSam.call(signOffs.getRevision, { params: { id, revision: 1 } });
    expect(sent.data.outcome).toBe('Signed off by Priya Nair');
  });

  it('a revoked sign-off stays on the record', async () => {
    const { id } = await scene.signed();
    const reason = 'It was the wrong repository';
    const { data } = await scene.asPriya.call(revokeSignOff, { params: { id }, body: { reason } });
    expect(data.status).toBe('in-progress');
    expect(data.history[0]).toMatchObject({
      title: 'Sign-off revoked',
      notes: [{ title: 'Reason', text: reason }],
    });
    const revision = await scene.asSam.call(signOffs.getRevision, { params: { id, revision: 1 } });
    expect(revision.data.outcome).toBe('Signed off by Priya Nair, later revoked');
  });
});

describe('rule 3: content stands still while somebody judges it', () => {
  it('the statement cannot be changed while the item awaits sign-off, nor after', async () => {
    const { id, version } = await scene.asked();
    const body = { statement: 'Other words', selfLevel: '' };
    const waiting = await scene.asSam.call(plans.saveStatement, {
      params: { id },
      body,
      ifMatch: version,
    });
    expect([waiting.status, waiting.problem.title]).toEqual([
      409,
      'You cannot change an item that is awaiting sign-off',
    ]);
    const done = await scene.signed('build.map');
    const after = await scene.asSam.call(plans.saveStatement, {
      params: { id: done.id },
      body,
      ifMatch: (await scene.read(done.id)).version,
    });
    expect([after.status, after.problem.title]).toEqual([
      409,
      'You cannot change an item that is completed',
    ]);
  });

  it('the mentor never edits the apprentice’s words', async () => {
    const { id, version } = await scene.written();
    const body = { statement: 'Better words', selfLevel: '' };
    const sends = { params: { id }, body, ifMatch: version };
    expect((await scene.asPriya.call(plans.saveStatement, sends)).status).toBe(403);
  });

  it('a session under a request cannot be changed', async () => {
    const { id } = await itemOf(scene.service, scene.apprenticeship, 'build.workstation');
    const session = {
      kind: 'build-work',
      mode: 'alone',
      on: '2026-11-20',
      minutes: 60,
      did: 'Built it',
      itemIds: [id],
    };
    const params = { id: scene.apprenticeship };
    const entry = (await scene.asSam.call(log.addEntry, { params, body: session })).data;
    await scene.asked();
    const { status } = await scene.asSam.call(log.changeEntry, {
      params: { id: entry.id },
      body: { ...session, did: 'Other' },
      ifMatch: entry.version,
    });
    expect(status).toBe(409);
  });
});

describe('rule 4: a decision names the snapshot that it judged', () => {
  it('is refused on an outdated revision, and shows the difference', async () => {
    const first = await scene.asked();
    await scene.asSam.call(withdrawRequest, {
      params: { id: first.id },
      body: { reason: 'A typing error' },
    });
    const { version } = await scene.read(first.id);
    const saved = await scene.asSam.call(plans.saveStatement, {
      params: { id: first.id },
      body: { statement: 'I built it twice.', selfLevel: 'working' },
      ifMatch: version,
    });
    await scene.asSam.call(requestSignOff, {
      params: { id: first.id },
      body: { confirmed: true },
      ifMatch: saved.data.version,
    });
    const late = await scene.asPriya.call(signOff, {
      params: { id: first.id },
      body: { snapshot: first.snapshot },
    });
    expect(late.status).toBe(409);
    expect(late.problem.detail).toEqual({
      revision: 2,
      differences: [
        {
          what: 'Statement',
          before: 'I built it from a clean clone.',
          after: 'I built it twice.',
        },
      ],
    });
    expect((await scene.read(first.id)).status).toBe('awaiting-sign-off');
  });

  it('is refused once the request was withdrawn', async () => {
    const { id, snapshot } = await scene.asked();
    await scene.asSam.call(withdrawRequest, { params: { id }, body: { reason: 'Not ready' } });
    const { status } = await scene.asPriya.call(signOff, { params: { id }, body: { snapshot } });
    expect(status).toBe(409);
  });

  it('is made once, also when five are sent at the same time', async () => {
    const { id, snapshot } = await scene.asked();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        scene.asPriya.call(signOff, { params: { id }, body: { snapshot } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });
});

describe('rule 6: level and decision are separate', () => {
  it('the two views stand side by side, and a level does not sign', async () => {
    const { id, snapshot } = await scene.asked();
    await scene.asPriya.call(returnRequest, {
      params: { id },
      body: { snapshot, level: 'awareness', whatNext: 'More' },
    });
    const { skills, status } = await scene.read(id);
    expect(status).toBe('returned');
    expect(skills.map(({ code }) => code)).toEqual(['MDS', 'PRG']);
    for (const skill of skills)
      expect(skill).toMatchObject({
        self: { level: 'working' },
        signer: { level: 'awareness', by: 'Priya Nair' },
      });
  });

  it('a signature needs no level', async () => {
    const { id } = await scene.signed();
    expect((await scene.read(id)).skills.map(({ signer }) => signer)).toEqual([null, null]);
  });
});
