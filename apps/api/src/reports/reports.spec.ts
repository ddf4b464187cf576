import { reports, type Endpoint } from '@tracker/contract';
import { amara, anil, grace, jamie, priya, ruth, sam, tom } from '@tracker/examples';
import { SignOffRequest } from '../sign-offs/sign-off-request.entity';
import { CoreLoop } from '../testing/core-loop';
import { queriesDuring } from '../testing/count-queries';
import { given } from '../testing/given';
import { givenLog } from '../testing/given-log';
import { givenCertificate } from '../testing/given-training';
import { sendRaw } from '../testing/send-raw';
import type { TestService } from '../testing/test-service';

let loop: CoreLoop;
let service: TestService;
let jamies: string;

beforeAll(async () => {
  loop = await CoreLoop.start();
  service = loop.service;
  jamies = await given.apprenticeship(service, {
    apprentice: jamie,
    people: { mentor: [priya], 'line-manager': [grace] },
  });
  await givenLog.sessions(service, loop.apprenticeship, [
    {
      on: '2026-09-01',
      minutes: 90,
      state: 'verified',
      verifiedBy: priya.id,
      did: '=HYPERLINK("x")',
    },
    { on: '2026-10-01', minutes: 60, did: 'Said "no", twice', with: ['Priya Nair', 'Leila'] },
  ]);
  await givenLog.session(service, jamies, { on: '2026-10-02', did: 'Only Jamie’s' });
  await loop.signed();
  await givenCertificate(loop.asSam, loop.apprenticeship);
});
afterAll(() => service.stop());

type Query = Record<string, string>;

async function download(person: { id: string }, endpoint: Endpoint, query: Query = {}) {
  const { headers } = await service.as(person);
  const address = `/api/${endpoint.path}?${new URLSearchParams(query).toString()}`;
  const answer = await sendRaw(service.origin, 'GET', address, { headers });
  return { ...answer, lines: answer.body.split('\r\n').slice(0, -1) };
}

const { downloadTeam, downloadHours, downloadSignOffs, downloadCertificates } = reports;
const files = [downloadTeam, downloadHours, downloadSignOffs, downloadCertificates];

describe('a CSV file', () => {
  it('is an attachment that nothing keeps and nothing runs, in UTF-8 with its mark', async () => {
    const { headers } = await download(tom, downloadHours);
    const asTom = await service.as(tom);
    const sent = await fetch(`${service.origin}/api/reports/hours`, { headers: asTom.headers });
    const bytes = Buffer.from(await sent.arrayBuffer());
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': expect.stringContaining(
        'attachment; filename="hours-2026-11-24.csv"',
      ) as string,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(bytes.toString('utf8').startsWith('\uFEFF"Apprentice","Date","Minutes"')).toBe(true);
  });

  it('has one row for each session, days as ISO, and no formula', async () => {
    const { lines } = await download(tom, downloadHours);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(
      /^"Sam Okafor","2026-09-01",90,"Shadowing","Shadowed","Priya Nair","'=HYPERLINK\(""x""\)"/,
    );
    expect(lines[1]).toMatch(/"Hours verified","Priya Nair","2026-11-24"$/);
    expect(lines[2]).toContain('"Said ""no"", twice"');
  });

  it('has each decision, and what it judged', async () => {
    const { lines } = await download(tom, downloadSignOffs);
    const [row] = await service.db.read.findBy(SignOffRequest, { outcome: 'signed-off' });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('"Signed off","2026-11-24","Priya Nair"');
    expect(lines[1]).toContain(row?.snapshotHash);
  });

  it('has each certificate and whether it is current, and each apprentice as they stand', async () => {
    const certificates = await download(tom, downloadCertificates);
    expect(certificates.lines[1]).toMatch(
      /^"Sam Okafor","ITIL 4 Foundation","PeopleCert","2026-11-02"/,
    );
    const team = await download(tom, downloadTeam);
    expect(team.lines).toHaveLength(2);
    expect(team.lines[1]).toMatch(
      /^"Sam Okafor","Apprentice DevOps",1,"Business-as-usual fixes","2026-07-06"/,
    );
    expect(team.lines[1]).toContain('"Needs attention"');
  });

  it('holds the rows of the period, its first and last day included', async () => {
    const of = (from: string, to: string) => download(tom, downloadHours, { from, to });
    expect((await of('2026-09-01', '2026-09-01')).lines).toHaveLength(2);
    expect((await of('2026-09-02', '2026-09-30')).lines).toHaveLength(1);
    expect((await of('', '2026-10-01')).lines).toHaveLength(3);
    const decided = await download(tom, downloadSignOffs, { from: '2026-11-25' });
    expect(decided.lines).toHaveLength(1);
  });

  it.each(files)('says what is wrong with the days: $path', async (endpoint) => {
    const { status, body } = await download(tom, endpoint, {
      from: '2026-10-02',
      to: '2026-10-01',
    });
    expect([status, JSON.parse(body)]).toEqual([
      422,
      expect.objectContaining({
        errors: { to: 'The last day must be the same as or after the first day' },
      }),
    ]);
    expect((await download(tom, endpoint, { from: '2026-02-30' })).body).toContain(
      'The first day must be a real date',
    );
  });

  it.each(files)('holds nothing of anybody else’s apprentices: $path', async (endpoint) => {
    expect((await download(tom, endpoint)).body).not.toContain('Jamie');
    expect((await download(grace, endpoint)).body).not.toContain('Sam');
    expect((await download(tom, endpoint, { apprenticeship: jamies })).status).toBe(404);
    expect((await download(priya, endpoint)).status).toBe(403);
    expect((await download(sam, endpoint)).status).toBe(403);
    const alone = await download(ruth, endpoint, { apprenticeship: jamies });
    expect([alone.status, alone.body.includes('Sam Okafor')]).toEqual([200, false]);
  });

  it('holds all apprentices for a programme lead, and those of whom one stands in for to a deputy', async () => {
    const all = await download(ruth, downloadHours);
    expect(all.lines.map((line) => line.split(',')[0]).slice(1)).toEqual([
      '"Jamie Carter"',
      '"Sam Okafor"',
      '"Sam Okafor"',
    ]);
    await given.absence(service, { person: grace, deputy: anil });
    expect((await download(anil, downloadHours)).lines).toHaveLength(2);
  });
});

it('more rows than are read at a time come once each, in order', async () => {
  const amaras = await given.apprenticeship(service, {
    apprentice: amara,
    people: { mentor: [priya], 'line-manager': [anil] },
  });
  const days = Array.from(
    { length: 1203 },
    (_, n) => `2026-0${String(7 + (n % 3))}-1${String(n % 10)}`,
  );
  await givenLog.sessions(
    service,
    amaras,
    days.map((on, n) => ({ on, minutes: 1, did: `No ${String(n)}` })),
  );
  let lines: string[] = [];
  const statements = await queriesDuring(service, async () => {
    ({ lines } = await download(ruth, downloadHours, { apprenticeship: amaras }));
  });
  const dates = lines.slice(1).map((line) => line.split(',')[1] ?? '');
  expect(new Set(lines.slice(1).map((line) => /"No \d+"/.exec(line)?.[0])).size).toBe(1203);
  expect(dates).toEqual([...dates].sort());
  // Three batches: the sessions of each, and the items that they count towards.
  expect(statements.filter((each) => each.includes('log_entr'))).toHaveLength(6);
});

describe('the page of reports', () => {
  const list = async (person: { id: string }, query: Query = {}) =>
    (await service.as(person)).call(reports.getReports, { query });

  it('says how much there is in the period', async () => {
    const { data } = await list(tom, { from: '2026-09-01', to: '2026-09-30' });
    expect(data).toMatchObject({ whose: '1 apprentice', from: '2026-09-01', to: '2026-09-30' });
    expect(data.files.map(({ key, size, isEmpty }) => [key, size, isEmpty])).toEqual([
      ['team', '1 row', false],
      ['hours', '1 row', false],
      ['sign-offs', 'Nothing in this period', true],
      ['certificates', 'Nothing in this period', true],
    ]);
    expect((await list(tom)).data.files.map(({ size }) => size)).toEqual([
      '1 row',
      '2 rows',
      '1 row',
      '1 row',
    ]);
  });

  it('refuses days that are none, or backwards', async () => {
    const { status, problem } = await list(tom, { from: '2026-10-02', to: '2026-10-01' });
    expect([status, Object.keys(problem.errors ?? {})]).toEqual([422, ['to']]);
  });
});

describe('the progress report of one apprentice', () => {
  const report = async (person: { id: string }) =>
    (await service.as(person)).call(reports.getReport, {
      params: { id: loop.apprenticeship },
    });

  it('says who signed what and when, and when the next review is due', async () => {
    const { data } = await report(priya);
    expect(data.signOffs.map(({ on, by, group }) => [on, by, group])).toEqual([
      ['2026-11-24', 'Priya Nair', 'Build'],
    ]);
    expect([data.reviews, data.nextReviewOn]).toEqual([[], '2026-09-28']);
  });

  it('offers its figures as files to whom may take them away', async () => {
    const offered = await Promise.all(
      [sam, priya, tom, ruth].map(async (person) => (await report(person)).data.mayDownload),
    );
    expect(offered).toEqual([false, false, true, true]);
  });

  it('is not there for somebody else’s manager', async () => {
    expect((await report(grace)).status).toBe(404);
  });
});
