import { log, plans, signOffs } from '@tracker/contract';
import {
  anil,
  bethan,
  dan,
  farah,
  gareth,
  grace,
  harpreet,
  isaac,
  jamie,
  leila,
  marcus,
  noor,
  owen,
  priya,
  ruth,
  sam,
  tom,
} from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { Passwords } from '../accounts/passwords';
import { Absence } from '../cover/absence.entity';
import { Observation } from '../observations/observation.entity';
import { given, samsPeople } from './given';
import { aPicture, givenEvidence } from './given-evidence';
import { aSession, givenLog } from './given-log';
import { givenCertificate } from './given-training';
import { givenWitness } from './given-witness';
import { itemOf } from './item-of';
import type { Browser, TestService } from './test-service';

/** Everybody who tries the doors of the service. What they are to Sam stands above the table. */
export const visitors = {
  nobody: null,
  isaac,
  leila,
  farah,
  jamie,
  anil,
  grace,
  sam,
  priya,
  tom,
  dan,
  gareth,
  ruth,
} as const;
export type VisitorName = keyof typeof visitors;
export const visitorNames = Object.keys(visitors) as VisitorName[];

/** Who must not learn that Sam's record exists. */
export const outsiders: readonly VisitorName[] = [
  'nobody',
  'isaac',
  'leila',
  'farah',
  'jamie',
  'anil',
  'grace',
];

export const password = 'purple kettle river';

/** Words that stand in Sam's record and nowhere else. */
export const samsWords = {
  statement: 'I built it from a clean clone with the quokka script',
  session: 'Watched the wombat release of the passport checks service',
  evidence: 'Picture of the echidna dashboard',
  draft: 'Half a sentence about the numbat',
};

export type Scene = Awaited<ReturnType<typeof accessScene>>;

/** Sam's record with one thing for each move, another apprentice, and accounts in each state. */
export async function accessScene(service: TestService) {
  const apprenticeship = await given.apprenticeship(service, {
    people: { ...samsPeople, mentor: [priya, isaac, farah] },
  });
  const other = await given.apprenticeship(service, {
    apprentice: jamie,
    people: { mentor: [anil], 'line-manager': [grace] },
  });
  await given.programmeLead(service, ruth);
  await given.people(service, leila, noor, bethan, harpreet);
  await given.account(service, marcus, { state: 'invited' });
  await given.account(service, owen, { state: 'disabled' });
  const as = await signedIn(service);
  const record = { service, apprenticeship, as };
  const scene = {
    service,
    apprenticeship,
    other,
    as,
    items: await itemsOf(record),
    entries: await entriesOf(record),
    certificates: await certificatesOf(record),
    evidence: await evidenceOf(record),
    ...(await seenAndAsked(record, other)),
    drafts: { kept: await draft(record), forgotten: await draft(record) },
    absences: await absencesOf(service),
  };
  await endParts(service);
  return scene;
}

async function signedIn(service: TestService) {
  const browsers = visitorNames.map(
    async (name) => [name, await service.as(visitors[name])] as const,
  );
  return Object.fromEntries(await Promise.all(browsers)) as Record<VisitorName, Browser>;
}

type SamsRecord = {
  service: TestService;
  apprenticeship: string;
  as: Record<VisitorName, Browser>;
};

async function itemsOf(record: SamsRecord) {
  const one = (key: string) => itemOf(record.service, record.apprenticeship, key);
  return {
    untouched: await one('build.workstation'),
    toStart: await one('build.signed-commit'),
    toTick: await one('onboarding.d1.hr'),
    ticked: await ticked(record, 'onboarding.d1.people', 'sam'),
    managersToTick: await one('onboarding.d0.equipment'),
    managersTicked: await ticked(record, 'onboarding.d0.bpss', 'tom'),
    toExempt: await one('build.map'),
    exempt: await exempt(record, 'build.docs-fix'),
    written: await written(record, 'build.script'),
    toWithdraw: await asked(record, 'build.runbook'),
    toSign: await asked(record, 'build.rebuild'),
    toReturn: await asked(record, 'build.decision'),
    toRead: await asked(record, 'test.pyramid'),
    signed: await signed(record, 'test.first-unit'),
    changed: await changed(record, 'test.smoke'),
    desksUntouched: await one('servicedesk.sit-in'),
    desksToExempt: await one('servicedesk.route'),
    desksToSign: await asked(record, 'servicedesk.classify'),
    desksToRead: await asked(record, 'servicedesk.owner-map'),
  };
}

async function ticked({ service, apprenticeship, as }: SamsRecord, key: string, by: VisitorName) {
  const { id } = await itemOf(service, apprenticeship, key);
  return (await as[by].call(plans.tickItem, { params: { id } })).data;
}

async function exempt({ service, apprenticeship, as }: SamsRecord, key: string) {
  const { id } = await itemOf(service, apprenticeship, key);
  const body = { reason: 'Done before' };
  return (await as.priya.call(plans.exemptItem, { params: { id }, body })).data;
}

async function written({ service, apprenticeship, as }: SamsRecord, key: string) {
  const { id, version } = await itemOf(service, apprenticeship, key);
  const body = { statement: samsWords.statement, selfLevel: 'working' };
  return (await as.sam.call(plans.saveStatement, { params: { id }, body, ifMatch: version })).data;
}

async function asked(record: SamsRecord, key: string) {
  const { id, version } = await written(record, key);
  const sends = { params: { id }, body: { confirmed: true }, ifMatch: version };
  const { data } = await record.as.sam.call(signOffs.requestSignOff, sends);
  return { ...data, snapshot: data.request?.snapshot ?? '' };
}

async function signed(record: SamsRecord, key: string) {
  const { id, snapshot } = await asked(record, key);
  return (await record.as.priya.call(signOffs.signOff, { params: { id }, body: { snapshot } }))
    .data;
}

/** Signed with a session in it, which is withdrawn afterwards. */
async function changed(record: SamsRecord, key: string) {
  const { service, apprenticeship, as } = record;
  const { id } = await itemOf(service, apprenticeship, key);
  const session = await as.sam.call(log.addEntry, {
    params: { id: apprenticeship },
    body: { ...aSession({ did: samsWords.session }), minutes: 30, itemIds: [id] },
  });
  await signed(record, key);
  const params = { id: session.data.id };
  await as.sam.call(log.withdrawEntry, { params, body: { reason: 'Logged twice' } });
  const { data } = await as.priya.call(signOffs.getReview, { params: { id } });
  return { ...data.item, snapshot: data.request.snapshot };
}

async function entriesOf({ service, apprenticeship }: SamsRecord) {
  const session = { ...aSession({ did: samsWords.session }), minutes: 30 };
  const [kept = '', toWithdraw = '', toVerify = ''] = await givenLog.sessions(
    service,
    apprenticeship,
    [session, session, session],
  );
  return { kept, toWithdraw, toVerify };
}

async function certificatesOf({ apprenticeship, as }: SamsRecord) {
  const held = async () => (await givenCertificate(as.sam, apprenticeship)).id;
  return {
    kept: await held(),
    toRenew: await held(),
    toWithdraw: await held(),
    /** One for the mentor and one for the line manager. */
    toJudge: [await held(), await held()],
  };
}

/** Pieces of Sam's, some of which serve an item of the Service Desk. */
async function evidenceOf({ service, apprenticeship, as }: SamsRecord) {
  const desks = await itemOf(service, apprenticeship, 'servicedesk.owner-map');
  const file = { name: 'dashboard.png', type: 'image/png', bytes: await aPicture() };
  const title = samsWords.evidence;
  const picture = (itemIds: string[]) =>
    givenEvidence.file(as.sam, apprenticeship, file, { title, itemIds });
  const note = (itemIds: string[]) =>
    givenEvidence.note(as.sam, apprenticeship, { title, itemIds });
  return {
    picture: await picture([]),
    desksPicture: await picture([desks.id]),
    note: await note([]),
    desksNote: await note([desks.id]),
    toWithdraw: await note([]),
  };
}

/** Priya’s observation, Sam’s question to a witness, and an item of Jamie’s about which witnesses are asked. */
async function seenAndAsked({ service, apprenticeship }: SamsRecord, other: string) {
  const toObserve = await itemOf(service, apprenticeship, 'learn.reverse');
  const toWitness = await itemOf(service, apprenticeship, 'build.workstation');
  const observation = randomUUID();
  await service.db.keep((tx) =>
    tx.insert(Observation, {
      id: observation,
      planItemId: toObserve.id,
      observedBy: priya.id,
      verdict: 'confirmed',
      observedOn: '2026-11-02',
      level: null,
      comment: '',
      recordedAt: service.clock.now(),
      takenBackAt: null,
      takenBackReason: null,
    }),
  );
  const { id: question } = await givenWitness.link(service, toWitness.id, sam);
  const jamies = await itemOf(service, other, 'build.workstation');
  return {
    toObserve: toObserve.id,
    observation,
    toWitness: toWitness.id,
    question,
    jamies: jamies.id,
  };
}

async function draft({ apprenticeship, as }: SamsRecord) {
  const id = randomUUID();
  const body = { apprenticeshipId: apprenticeship, content: { did: samsWords.draft } };
  await as.sam.call(log.saveDraft, { params: { id }, body });
  return id;
}

/** Priya will be away twice, and Anil will stand in for her: not today. */
async function absencesOf(service: TestService) {
  const days = [
    ['2027-01-04', '2027-01-08'],
    ['2027-02-01', '2027-02-05'],
  ] as const;
  const planned = days.map(([fromOn, untilOn]) =>
    given.anAbsence(service, { person: priya, fromOn, untilOn, deputy: anil }),
  );
  await service.db.keep((tx) => tx.insert(Absence, planned));
  return planned.map(({ id }) => id);
}

/** Farah stopped being a mentor yesterday; Isaac may no longer sign in. Everybody else has a password. */
async function endParts(service: TestService) {
  const passwordHash = await service.app.get(Passwords).hash(password);
  await service.db.keep(async (tx) => {
    await tx.rows(`UPDATE people SET password_hash = $1 WHERE state = 'active'`, [passwordHash]);
    await tx.rows(`UPDATE people SET state = 'disabled' WHERE id = $1`, [isaac.id]);
    await tx.rows(
      `UPDATE relationships SET from_on = '2026-07-06', until_on = '2026-11-23' WHERE person_id = $1`,
      [farah.id],
    );
  });
}
