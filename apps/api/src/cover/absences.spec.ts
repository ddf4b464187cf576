import { cover } from '@tracker/contract';
import { anil, dan, leila, namesake, priya, ruth, sam, tom } from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { AuditEvent } from '../audit/audit-event.entity';
import { CoreLoop } from '../testing/core-loop';
import { given } from '../testing/given';
import type { Browser } from '../testing/test-service';
import { Absence } from './absence.entity';

let here: CoreLoop;
let asRuth: Browser;

beforeEach(async () => {
  here = await CoreLoop.start();
  await given.people(here.service, anil);
  asRuth = await here.service.as(ruth);
});
afterEach(() => here.service.stop());

const days = { fromOn: '2026-11-24', untilOn: '2026-12-04' };
const away = (body: Record<string, unknown> = {}, by = here.asPriya) =>
  by.call(cover.recordMyAbsence, { body: { ...days, deputy: anil.email, ...body } });
const mine = async (by = here.asPriya) => (await by.call(cover.getMyCover)).data;
const end = (id: string, by = here.asPriya) =>
  by.call(cover.endAbsence, { params: { id }, body: {} });
const rows = () => here.service.db.read.find(Absence);
const trail = async (subjectId: string) =>
  (await here.service.db.read.find(AuditEvent, { where: { subjectId } })).map(
    ({ by, what, apprenticeshipId, detail }) => ({
      by,
      what,
      apprenticeshipId,
      detail: JSON.parse(detail) as unknown,
    }),
  );

describe('recording that I am away', () => {
  it('is done with a deputy, and is on the record of each apprentice', async () => {
    expect((await away({ deputy: ` ${anil.email.toUpperCase()} ` })).status).toBe(200);
    const { absences, canRecord, person } = await mine();
    expect(person).toEqual({ id: priya.id, name: 'Priya Nair' });
    expect(canRecord).toBe(true);
    expect(absences).toEqual([
      {
        id: expect.any(String) as string,
        ...days,
        deputy: { id: anil.id, name: 'Anil Desai' },
        state: 'now',
        stateWords: 'Away now',
        moves: ['end'],
      },
    ]);
    expect(await trail(absences[0]?.id ?? '')).toEqual([
      {
        by: priya.id,
        what: 'absence.record',
        apprenticeshipId: here.apprenticeship,
        detail: { person: priya.id, ...days, deputy: anil.id },
      },
    ]);
  });

  it('may name nobody', async () => {
    expect((await away({ deputy: '' })).status).toBe(200);
    expect((await mine()).absences[0]?.deputy).toBeNull();
  });

  it('leaves one row of the audit trail where nobody is concerned', async () => {
    await here.service.as(leila).then((asLeila) => away({ deputy: '' }, asLeila));
    const [absence] = await rows();
    expect((await trail(absence?.id ?? '')).map((row) => row.apprenticeshipId)).toEqual([null]);
  });

  it('says everything that is wrong at once, and records nothing', async () => {
    const { status, problem } = await away({
      fromOn: '2026-11-23',
      untilOn: '2026-11-20',
      deputy: 'nobody@example.gov.uk',
    });
    expect([status, problem.errors]).toEqual([
      422,
      {
        fromOn: 'First day away must be today or in the future',
        untilOn: 'Last day away must be the same as or after the first day away',
        deputy: 'Nobody with this email address can stand in. Check it',
      },
    ]);
    expect(await rows()).toEqual([]);
  });

  it.each([
    [{ fromOn: '2026-11-31' }, { fromOn: 'Enter a real date, like 24 11 2026' }],
    [
      { deputy: 'anil' },
      { deputy: 'Enter an email address in the correct format, like name@example.gov.uk' },
    ],
    [
      { untilOn: '2027-12-01' },
      {
        untilOn:
          'Last day away must be within a year of the first day away. Ask your programme lead to name somebody else for longer',
      },
    ],
    [{ deputy: priya.email }, { deputy: 'Name somebody else. Nobody stands in for themselves' }],
    [
      { deputy: sam.email },
      {
        deputy:
          'Name somebody else. Sam Okafor is an apprentice here, and nobody judges their own work',
      },
    ],
  ])('%j is refused', async (body, errors) => {
    const { status, problem } = await away(body);
    expect([status, problem.errors]).toEqual([422, errors]);
  });

  it.each(['invited', 'disabled'] as const)(
    'does not take a deputy whose account is %s, and does not say that it is',
    async (state) => {
      const other = namesake(anil);
      await given.account(here.service, other, { state });
      expect((await away({ deputy: other.email })).problem.errors).toEqual({
        deputy: 'Nobody with this email address can stand in. Check it',
      });
    },
  );

  it('is refused while another absence covers one of the days, also at the same time', async () => {
    const answers = await Promise.all([away(), away(), away({ fromOn: '2026-12-04' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    expect((await away({ fromOn: '2026-12-04' })).problem.errors?.['fromOn']).toMatch(
      /^An absence from 2?4 (Nov|Dec)ember 2026 to 4 December 2026 is recorded already/,
    );
    expect(await rows()).toHaveLength(1);
  });
});

describe('ending an absence', () => {
  const recorded = async () => {
    await away();
    return (await mine()).absences[0]?.id ?? '';
  };

  it('brings the person back at once and stays on the record', async () => {
    const id = await recorded();
    expect((await end(id)).status).toBe(200);
    expect((await mine()).absences).toMatchObject([
      {
        state: 'ended-early',
        stateWords: 'Ended early by Priya Nair on 24 November 2026',
        moves: [],
      },
    ]);
    expect((await trail(id)).map(({ what }) => what)).toEqual(['absence.record', 'absence.end']);
    expect((await away()).status).toBe(200);
  });

  it('is for the person and a programme lead; for others it is not there', async () => {
    const id = await recorded();
    for (const person of [sam, tom, dan, anil, leila])
      expect((await end(id, await here.service.as(person))).status).toBe(404);
    expect((await end(randomUUID())).status).toBe(404);
    expect((await end(id, asRuth)).status).toBe(200);
  });

  it('comes too late when it was ended, or is over', async () => {
    const id = await recorded();
    const answers = await Promise.all([end(id), end(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const over = await given.absence(here.service, {
      person: priya,
      fromOn: '2026-11-02',
      untilOn: '2026-11-06',
    });
    const { status, problem } = await end(over);
    expect([status, problem.title]).toEqual([409, 'This absence is over']);
  });
});

describe('a programme lead', () => {
  const record = (id: string, by = asRuth) =>
    by.call(cover.recordAbsence, { params: { id }, body: { ...days, deputy: anil.email } });

  it('records an absence for a mentor who fell ill', async () => {
    expect((await record(priya.id)).status).toBe(200);
    const { data } = await asRuth.call(cover.getCoverOf, { params: { id: priya.id } });
    expect(data).toMatchObject({ person: { name: 'Priya Nair' }, absences: [{ state: 'now' }] });
    expect((await trail(data.absences[0]?.id ?? '')).map(({ by }) => by)).toEqual([ruth.id]);
  });

  it('of nobody is not there', async () => {
    expect((await record(randomUUID())).status).toBe(404);
    const params = { id: randomUUID() };
    expect((await asRuth.call(cover.getCoverOf, { params })).status).toBe(404);
  });

  it('is the only one who does that for others', async () => {
    for (const person of [sam, priya, tom, leila]) {
      const browser = await here.service.as(person);
      expect((await record(anil.id, browser)).status).toBe(403);
    }
  });

  it('who is an apprentice chooses no deputy for those who judge them (rule 1)', async () => {
    await given.programmeLead(here.service, sam);
    const planned = await given.absence(here.service, { person: priya, deputy: anil });
    for (const answer of [await record(priya.id, here.asSam), await end(planned, here.asSam)])
      expect([answer.status, answer.problem.title]).toEqual([
        403,
        'Another programme lead has to do this: they judge your work',
      ]);
    // Who stands in for a judge judges, too.
    expect((await record(anil.id, here.asSam)).status).toBe(403);
    const params = { id: priya.id };
    const { data } = await here.asSam.call(cover.getCoverOf, { params });
    expect(data).toMatchObject({ canRecord: false, absences: [{ moves: [] }] });
  });
});

describe('who else is away', () => {
  it('is shown to those who have to do with them, and to the deputy', async () => {
    await given.absence(here.service, { person: priya, deputy: anil });
    await given.absence(here.service, {
      person: tom,
      fromOn: '2026-12-14',
      untilOn: '2026-12-18',
    });
    const seenBy = async (person: { id: string }) =>
      (await mine(await here.service.as(person))).others.map(
        ({ person: { name }, deputy, isNow, isForMe }) => [name, deputy?.name, isNow, isForMe],
      );
    const priyas = ['Priya Nair', 'Anil Desai', true, false];
    const toms = ['Tom Reilly', undefined, false, false];
    expect(await seenBy(sam)).toEqual([priyas, toms]);
    expect(await seenBy(dan)).toEqual([priyas, toms]);
    expect(await seenBy(tom)).toEqual([priyas]);
    expect(await seenBy(priya)).toEqual([toms]);
    expect(await seenBy(anil)).toEqual([['Priya Nair', 'Anil Desai', true, true]]);
    expect(await seenBy(leila)).toEqual([]);
  });
});
