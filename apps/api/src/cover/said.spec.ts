import { cover, dashboard, signOffs, timeline } from '@tracker/contract';
import { anil, dan, priya, sam, tom } from '@tracker/examples';
import { CoreLoop } from '../testing/core-loop';
import { queriesDuring } from '../testing/count-queries';
import { given } from '../testing/given';
import type { Browser } from '../testing/test-service';

let here: CoreLoop;
let asAnil: Browser;

beforeEach(async () => {
  here = await CoreLoop.start();
  await given.people(here.service, anil);
  asAnil = await here.service.as(anil);
});
afterEach(() => here.service.stop());

const priyaIsAway = (deputy: typeof anil | null = anil) =>
  given.absence(here.service, { person: priya, ...(deputy && { deputy }) });
const record = { params: () => ({ id: here.apprenticeship }) };

describe('who is covered by whom', () => {
  const coversFor = async (by: Browser) =>
    (await by.call(dashboard.getOverview, { params: record.params() })).data.apprenticeship;

  it('is said to everybody concerned, with who can see the record', async () => {
    await priyaIsAway();
    const said = [];
    for (const person of [sam, tom, dan, anil, priya])
      said.push((await coversFor(await here.service.as(person))).covers);
    const others = 'Anil Desai stands in for Priya Nair until 4 December 2026.';
    expect(said).toEqual([
      [others],
      [others],
      [others],
      ['You stand in for Priya Nair until 4 December 2026.'],
      ['Anil Desai stands in for you until 4 December 2026.'],
    ]);
    expect((await coversFor(here.asSam)).whoCanSee).toBe(
      'you, Priya Nair (mentor), Tom Reilly (line manager), Dan Whitlock (training provider’s coach), Anil Desai (standing in for Priya Nair) and the programme leads.',
    );
  });

  it('stands beside the signer, and in whose move it is', async () => {
    const { id } = await here.asked();
    await priyaIsAway();
    const item = await here.read(id);
    expect(item.signer.people).toEqual([
      { id: anil.id, name: 'Anil Desai', inPlaceOf: 'Priya Nair' },
    ]);
    expect(item.onlyOthers).toMatch(/^Anil Desai can sign off/);
    const { data } = await here.asTom.call(dashboard.getOverview, { params: record.params() });
    const waiting = data.standing.reasons.find(({ text }) => text.startsWith('1 request'));
    expect(waiting).toMatchObject({ owner: 'Anil Desai', isYou: false });
    expect(data.facts.waiting.minor).toBe('Anil Desai’s move');
  });

  it('is on the list of requests, and on the timeline', async () => {
    await here.asPriya.call(cover.recordMyAbsence, {
      body: { fromOn: '2026-11-24', untilOn: '2026-12-04', deputy: anil.email },
    });
    expect((await asAnil.call(signOffs.getToReview)).data.covers).toEqual([
      'You stand in for Priya Nair until 4 December 2026.',
    ]);
    expect((await here.asPriya.call(signOffs.getToReview)).data.covers).toEqual([
      'Anil Desai stands in for you until 4 December 2026.',
    ]);
    const { data } = await here.asSam.call(timeline.getTimeline, { params: record.params() });
    expect(data.events[0]).toMatchObject({
      title: 'Absence recorded',
      by: 'Priya Nair',
      notes: [
        { title: 'Away', text: 'Priya Nair, from 24 November to 4 December' },
        { title: 'Stands in', text: 'Anil Desai' },
      ],
    });
  });

  it('costs the pages of a record no statement', async () => {
    const page = () =>
      queriesDuring(here.service, () =>
        here.asSam.call(dashboard.getOverview, { params: record.params() }),
      );
    const before = await page();
    await priyaIsAway();
    expect(await page()).toHaveLength(before.length);
  });
});

it('a request that falls to the line manager needs them, on their team page as well', async () => {
  await here.asked();
  await priyaIsAway(null);
  const { data } = await here.asTom.call(dashboard.getTeam);
  expect(data.groups[0]).toMatchObject({
    key: 'need-you',
    apprentices: [{ apprentice: { name: 'Sam Okafor' } }],
  });
});
