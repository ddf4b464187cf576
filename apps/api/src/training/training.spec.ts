import { dashboard, plans, signOffs, training } from '@tracker/contract';
import { sam, tom } from '@tracker/examples';
import { CoreLoop } from '../testing/core-loop';
import { queriesDuring } from '../testing/count-queries';
import { aCertificate, endingOn, givenCertificate, givenProof } from '../testing/given-training';
import { itemOf } from '../testing/item-of';
import type { Browser } from '../testing/test-service';

const { confirmCertificate, getTraining, getTrainingForm, renewCertificate } = training;

let loop: CoreLoop;
beforeEach(async () => {
  loop = await CoreLoop.start();
});
afterEach(() => loop.service.stop());

const params = () => ({ id: loop.apprenticeship });
const page = async (browser: Browser = loop.asSam) =>
  (await browser.call(getTraining, { params: params() })).data;
const overview = async (browser: Browser = loop.asSam) =>
  (await browser.call(dashboard.getOverview, { params: params() })).data;
const reasonsOf = async (person: { id: string }) =>
  (await overview(await loop.service.as(person))).standing.reasons.map(
    ({ owner, text }) => `${owner}: ${text}`,
  );

const examples = '2026-11-24';
/** Days pass, and everybody signs in again. */
async function daysPass(days: number) {
  loop.service.clock.pass({ days });
  loop = await CoreLoop.again(loop.service, loop.apprenticeship);
}

describe('the page of courses and certificates', () => {
  it('says what the programme asks for, and what it has nothing for yet', async () => {
    const { asked, learning, sentence, held, canAdd } = await page();
    expect(sentence).toBe('No certificates yet.');
    expect([held, canAdd]).toEqual([[], true]);
    expect(asked.map(({ item }) => item.title)).toContain('Pass a cloud fundamentals certificate');
    expect(asked.find(({ item }) => item.title.includes('cloud'))).toMatchObject({
      certifications: [
        { key: 'aws-ccp', validWords: 'valid for 36 months' },
        { key: 'az-900', validWords: 'no end date' },
      ],
      held: [],
    });
    expect(learning).toMatchObject([
      {
        item: { title: 'Complete the security and data protection course' },
        everyWords: 'every 12 months',
        again: null,
      },
      {
        item: { title: 'Finish the remaining required learning' },
        everyWords: 'every 12 months',
        again: null,
      },
    ]);
  });

  it.each([
    [[aCertificate()], '1 certificate.'],
    [[aCertificate(), aCertificate({ issuedOn: '2026-10-01' })], '2 certificates, all current.'],
    [[endingOn('2026-12-21')], '1 certificate. It runs out in 27 days.'],
    [[endingOn('2026-11-25'), aCertificate()], '2 certificates. The first runs out tomorrow.'],
    [[endingOn('2026-11-23')], '1 certificate, expired.'],
    [[endingOn('2026-11-23'), aCertificate()], '2 certificates, 1 of them expired.'],
  ])('says in one sentence how current they are', async (inputs, sentence) => {
    for (const input of inputs) await givenCertificate(loop.asSam, loop.apprenticeship, input);
    expect((await page()).sentence).toBe(sentence);
  });

  it('puts a certificate under the item that it speaks for', async () => {
    const { id } = await givenCertificate(loop.asSam, loop.apprenticeship);
    const { asked } = await page();
    expect(asked.filter(({ held }) => held.length > 0)).toMatchObject([
      { item: { title: 'Pass a service management foundation certificate' }, held: [{ id }] },
    ]);
  });

  it('is read by everybody who may read the record, and added to by the apprentice only', async () => {
    await givenCertificate(loop.asSam, loop.apprenticeship);
    const { canAdd, held } = await page(loop.asTom);
    expect([canAdd, held.length]).toEqual([false, 1]);
    expect((await loop.asTom.call(getTrainingForm, { params: params() })).status).toBe(403);
  });

  it('costs the same number of statements for one certificate as for many', async () => {
    await givenCertificate(loop.asSam, loop.apprenticeship);
    const one = await queriesDuring(loop.service, () => page());
    for (const issuedOn of ['2026-10-01', '2026-10-02', '2026-10-03'])
      await givenCertificate(loop.asSam, loop.apprenticeship, aCertificate({ issuedOn }));
    expect(await queriesDuring(loop.service, () => page())).toHaveLength(one.length);
    expect(one.length).toBeLessThanOrEqual(8);
  });

  it('offers what the portfolio has as proof', async () => {
    const proof = await givenProof(loop.service, loop.apprenticeship);
    await givenProof(loop.service, loop.apprenticeship, 'withdrawn');
    const { data } = await loop.asSam.call(getTrainingForm, { params: params() });
    expect(data.proofs).toEqual([{ id: proof, title: 'Certificate as PDF', kindWords: 'File' }]);
    expect(data.certifications.find(({ key }) => key === 'aws-ccp')?.usualWords).toBe(
      '36 months after it was issued',
    );
  });
});

describe('rule 11: a clock that passes', () => {
  const end = '2027-02-23';

  it('warns the apprentice and tells the line manager, and never deletes', async () => {
    const { id } = await givenCertificate(loop.asSam, loop.apprenticeship, endingOn(end));
    await loop.asPriya.call(confirmCertificate, { params: { id }, body: {}, ifMatch: '1-held' });
    const told: [number, string | undefined, string | undefined][] = [];
    const steps = [91, 90, 60, 30, 7, 1, 0, -1];
    let left = 91;
    for (const days of steps) {
      await daysPass(left - days);
      left = days;
      const { runningOut } = await overview();
      const toTom = (await reasonsOf(tom)).find((reason) => reason.includes('ITIL'));
      told.push([days, runningOut.find((each) => each.id === id)?.words, toTom]);
      expect((await page()).held.map((each) => each.id)).toEqual([id]);
    }
    expect(told).toEqual([
      [91, undefined, undefined],
      [90, 'Renewal due', 'Sam Okafor: “ITIL 4 Foundation” runs out in 90 days'],
      [60, 'Renewal due within 60 days', 'Sam Okafor: “ITIL 4 Foundation” runs out in 60 days'],
      [30, 'Renewal due within 30 days', 'Sam Okafor: “ITIL 4 Foundation” runs out in 30 days'],
      [7, 'Renewal due within 7 days', 'Sam Okafor: “ITIL 4 Foundation” runs out in 7 days'],
      [1, 'Renewal due within 7 days', 'Sam Okafor: “ITIL 4 Foundation” runs out tomorrow'],
      [0, 'Renewal due within 7 days', 'Sam Okafor: “ITIL 4 Foundation” runs out today'],
      [-1, 'Expired', 'Sam Okafor: “ITIL 4 Foundation” expired yesterday'],
    ]);
  });

  it('an expired certificate needs attention until it is renewed; then the mentor looks at the new one', async () => {
    const { id } = await givenCertificate(loop.asSam, loop.apprenticeship, endingOn('2026-11-23'));
    await loop.asPriya.call(confirmCertificate, { params: { id }, body: {}, ifMatch: '1-held' });
    expect(await reasonsOf(sam)).toContain('You: “ITIL 4 Foundation” expired yesterday');
    const row = (await loop.asTom.call(dashboard.getTeam)).data.groups
      .flatMap(({ apprentices }) => apprentices)
      .find(({ apprenticeshipId }) => apprenticeshipId === loop.apprenticeship);
    expect(row?.standing.title).toBe('Needs attention');
    expect(row?.standing.reasons.find(({ certificate }) => certificate)).toMatchObject({
      certificate: { id },
      urgent: true,
    });
    const body = { issuedOn: examples, runsOut: 'as-usual' };
    await loop.asSam.call(renewCertificate, { params: { id }, body });
    const reasons = await reasonsOf(tom);
    expect(reasons.filter((reason) => reason.includes('ITIL'))).toEqual([
      'Priya Nair: look at the certificate “ITIL 4 Foundation”, added today',
    ]);
  });
});

describe('learning that has to be done again', () => {
  const key = 'onboarding.w1.security-course';
  const signOff = async () => {
    const asked = await loop.asked(key);
    const review = { params: { id: asked.id }, body: { snapshot: asked.snapshot } };
    await loop.asTom.call(signOffs.signOff, review);
    return asked.id;
  };
  const item = async (id: string) =>
    (await loop.asSam.call(plans.getItem, { params: { id } })).data;
  const row = async (id: string) => {
    const { data } = await loop.asSam.call(plans.getPlan, { params: params() });
    return data.phases.flatMap(({ items }) => items).find((each) => each.id === id);
  };

  it('stays completed; its renewal comes due and passes beside that', async () => {
    const id = await signOff();
    expect(await row(id)).toMatchObject({ status: 'completed', renewal: null });
    expect((await item(id)).training).toMatchObject({
      everyWords: 'every 12 months',
      again: { words: 'Current', left: 'until 24 November 2027' },
      canAdd: true,
    });
    await daysPass(365 - 27);
    expect(await row(id)).toMatchObject({
      status: 'completed',
      renewal: {
        words: 'Renewal due within 30 days',
        left: '27 days left, until 24 November 2027',
      },
    });
    await daysPass(28);
    expect((await item(id)).status).toBe('completed');
    expect((await item(id)).training.again?.words).toBe('Expired');
    expect(await reasonsOf(tom)).toContain(
      'Sam Okafor: “Complete the security and data protection course” was to be done again yesterday',
    );
    expect((await overview()).runningOut).toMatchObject([
      { kind: 'learning', id, next: 'Do it again' },
    ]);
  });

  it('is fresh again once it was done again and a certificate shows it', async () => {
    const id = await signOff();
    await daysPass(366);
    const { data } = await loop.asSam.call(training.addCertificate, {
      params: params(),
      body: {
        ...aCertificate({ certification: null, itemId: id, issuedOn: '2027-11-20' }),
        title: 'Security course 2027',
      },
    });
    expect(data).toMatchObject({ endsOn: '2028-11-20', items: [{ id }] });
    expect((await item(id)).training).toMatchObject({
      again: { words: 'Current', left: 'until 20 November 2028' },
      renews: data.id,
    });
    expect(await row(id)).toMatchObject({ status: 'completed', renewal: null });
  });
});

describe('rule 10: a certificate proposes, and never signs', () => {
  it('the item says what the apprentice holds, and stays in the state that people gave it', async () => {
    const { id } = await itemOf(loop.service, loop.apprenticeship, 'training.itsm');
    await givenCertificate(loop.asSam, loop.apprenticeship);
    const { data } = await loop.asSam.call(plans.getItem, { params: { id } });
    expect(data.status).toBe('not-yet-started');
    expect(data.training.certificates[0]?.proposal).toBe(
      'You hold ITIL 4 Foundation until 2 November 2029. You can ask for sign-off.',
    );
    const asTom = (await loop.asTom.call(plans.getItem, { params: { id } })).data;
    expect(asTom.training.certificates[0]?.proposal).toBe(
      'Sam Okafor holds ITIL 4 Foundation until 2 November 2029.',
    );
  });

  it('proposes nothing once it has expired', async () => {
    const { id } = await itemOf(loop.service, loop.apprenticeship, 'training.itsm');
    await givenCertificate(loop.asSam, loop.apprenticeship, endingOn('2026-11-23'));
    const { data } = await loop.asSam.call(plans.getItem, { params: { id } });
    expect(data.training.certificates).toMatchObject([{ words: 'Expired', proposal: '' }]);
  });
});
