import { log } from '@tracker/contract';
import { addDays } from '@tracker/domain';
import {
  anil,
  bethan,
  farah,
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
} from '@tracker/examples';
import { randomUUID } from 'node:crypto';
import { Passwords } from '../accounts/passwords';
import { Absence } from '../cover/absence.entity';
import { Observation } from '../observations/observation.entity';
import { itemsOf } from './access-items';
import { password, samsWords, signedIn, type SamsRecord } from './access-visitors';
import { given, samsPeople } from './given';
import { givenBreaks } from './given-break';
import { aPicture, givenEvidence } from './given-evidence';
import { aSession, givenLog } from './given-log';
import { givenCertificate } from './given-training';
import { givenWitness } from './given-witness';
import { itemOf } from './item-of';
import type { TestService } from './test-service';

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
    breaks: await breaksOf(record),
  };
  await endParts(service);
  return scene;
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

/** Breaks of Sam’s, of one day each: asked for by Sam, and approved. */
async function breaksOf({ service, apprenticeship }: SamsRecord) {
  const days = (from: string) => Array.from({ length: 6 }, (_, i) => addDays(from, i * 7));
  const asked = (from: string) => days(from).map((fromOn) => ({ fromOn }));
  const approved = days('2027-09-06').map((fromOn) => ({ fromOn, state: 'approved' as const }));
  return {
    toDecide: await givenBreaks(service, apprenticeship, asked('2027-01-04')),
    toWithdraw: await givenBreaks(service, apprenticeship, asked('2027-05-03')),
    toReplan: await givenBreaks(service, apprenticeship, approved),
  };
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
