import { queue, signOffs } from '@tracker/contract';
import { gareth, jamie, leila, priya, sam, tom, type ExamplePerson } from '@tracker/examples';
import { CoreLoop } from '../testing/core-loop';
import { queriesDuring } from '../testing/count-queries';
import { given, samsPeople } from '../testing/given';

let loop: CoreLoop;

beforeEach(async () => {
  loop = await CoreLoop.start();
});
afterEach(() => loop.service.stop());

const queueOf = async (person: ExamplePerson) =>
  (await loop.service.as(person)).call(queue.getQueue);

/** The service goes on, and everybody signs in anew. */
async function later(days: number) {
  loop.service.clock.pass({ days });
  loop = await CoreLoop.again(loop.service, loop.apprenticeship);
}

describe('the signer’s side of fairness', () => {
  it('says what to take next, how long it takes and how old requests are', async () => {
    await loop.asked('build.workstation');
    await loop.asked('build.rebuild');
    await later(7);
    await loop.asked('implement.follow-change');
    const { data } = await queueOf(priya);
    expect(data).toMatchObject({
      total: '3 requests, about 6 minutes',
      because: 'Counted as 2 minutes each, until it is known how long you take.',
      next: {
        apprentice: { name: 'Sam Okafor' },
        words: '3 requests from Sam Okafor, about 6 minutes',
        why: 'Sam Okafor has waited longest: 5 working days.',
      },
      median: '',
    });
    expect(data.ages.map(({ count }) => count)).toEqual([1, 2, 0, 0]);
  });

  it('says how long half of the decisions took', async () => {
    const asked = await loop.asked();
    await later(3);
    await loop.asPriya.call(signOffs.signOff, {
      params: { id: asked.id },
      body: { snapshot: asked.snapshot },
    });
    const { data } = await queueOf(priya);
    expect(data.median).toBe('Your last decision came within 3 working days.');
    expect(data.next).toBeNull();
  });

  it('shows the load of everybody who judges, of the apprentices whom one looks after', async () => {
    await given.apprenticeship(loop.service, {
      apprentice: jamie,
      people: { ...samsPeople, mentor: [leila] },
    });
    await loop.asked('build.workstation');
    await loop.asked('servicedesk.owner-map');
    const load = async (person: ExamplePerson) =>
      (await queueOf(person)).data.load.map(({ person: { name }, waiting, isMe }) => [
        name,
        waiting,
        isMe,
      ]);
    expect(await load(tom)).toEqual([
      ['Gareth Pugh', 1, false],
      ['Priya Nair', 1, false],
    ]);
    expect((await load(priya)).map(([name, , isMe]) => [name, isMe])).toEqual([
      ['Gareth Pugh', false],
      ['Priya Nair', true],
    ]);
    expect(await load(leila)).toEqual([]);
    expect(await load(gareth)).toEqual([]);
  });

  it('is for signers, in few statements', async () => {
    expect((await queueOf(sam)).status).toBe(403);
    await loop.asked();
    const asPriya = await loop.service.as(priya);
    const statements = await queriesDuring(loop.service, () => asPriya.call(queue.getQueue));
    // Two more find out who is signed in, and that they judge somebody's work.
    expect(statements.length).toBeLessThanOrEqual(9 + 2);
  });
});
