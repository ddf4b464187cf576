import { log, plans, signOffs, training } from '@tracker/contract';
import { namesake, priya, sam } from '@tracker/examples';
import { addDays } from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { Absence } from '../cover/absence.entity';
import { Evidence, EvidenceItem } from '../evidence/evidence.entity';
import { Observation } from '../observations/observation.entity';
import type { Scene } from './access-scene';
import { given } from './given';
import { aSession, givenLog } from './given-log';
import { givenProof, aCertificate } from './given-training';
import { givenWitness } from './given-witness';

/** Numbers of rows: from the first up to, and without, the last. */
export type Range = { from: number; to: number };

const numbers = ({ from, to }: Range) => Array.from({ length: to - from }, (_, i) => from + i);

/** More of everything that lists show: in Sam's record, around it, and in the service. */
export async function moreRows(scene: Scene, range: Range): Promise<void> {
  const { service, apprenticeship: id } = scene;
  await given.people(service, ...numbers(range).map(() => namesake(sam)));
  await given.apprenticeships(
    service,
    numbers(range).map(() => ({ apprentice: namesake(sam) })),
  );
  await manySessions(scene, range);
  await manyPieces(scene, range);
  for (const n of numbers(range)) {
    const issuedOn = addDays('2026-01-05', n);
    const body = aCertificate({ issuedOn, title: `Certificate ${String(n)}`, certification: null });
    await scene.as.sam.call(training.addCertificate, { params: { id }, body });
  }
  await manyRequests(scene, range);
  await manyWords(scene, range);
}

/** Some of them count towards two items. */
async function manySessions({ service, apprenticeship, items }: Scene, range: Range) {
  const itemIds = [items.untouched.id, items.toStart.id];
  const sessions = numbers(range).map((n) => ({
    ...aSession({ itemIds, minutes: 5 }),
    did: `Day ${String(n)}`,
  }));
  await givenLog.sessions(service, apprenticeship, sessions);
}

/** Pieces of evidence that serve an item, files and notes. */
async function manyPieces({ service, apprenticeship, items }: Scene, range: Range) {
  const ids: string[] = [];
  for (const n of numbers(range))
    ids.push(await givenProof(service, apprenticeship, n % 5 === 0 ? 'withdrawn' : 'ready'));
  await service.db.keep(async (tx) => {
    await tx.update(Evidence, { id: ids[0] ?? '' }, { kind: 'note' });
    await tx.insert(
      EvidenceItem,
      ids.map((evidenceId) => ({ evidenceId, planItemId: items.toRead.id })),
    );
  });
}

/** Items of Sam's that wait for Priya. */
async function manyRequests({ as, apprenticeship }: Scene, range: Range) {
  const { data } = await as.sam.call(plans.getPlan, { params: { id: apprenticeship } });
  const open = [...data.phases, ...data.duties]
    .flatMap(({ items }) => items)
    .filter(({ status, owner }) => status === 'not-yet-started' && owner === null);
  for (const { id } of open.slice(0, range.to - range.from)) {
    const saved = await as.sam.call(plans.saveStatement, {
      params: { id },
      body: { statement: 'Done' },
      ifMatch: 1,
    });
    if (saved.status !== 200) continue;
    const body = { confirmed: true };
    const ifMatch = saved.data.version;
    await as.sam.call(signOffs.requestSignOff, { params: { id }, body, ifMatch });
  }
}

/** What observers and witnesses say, drafts, absences and browsers that are signed in. */
async function manyWords(
  { service, as, apprenticeship, toObserve, toWitness }: Scene,
  range: Range,
) {
  const { db, clock } = service;
  const absences = numbers(range).map((n) => {
    const fromOn = addDays('2027-03-01', 7 * n);
    return given.anAbsence(service, { person: priya, fromOn, untilOn: fromOn });
  });
  const observations = numbers(range).map((n) => ({
    id: randomUUID(),
    planItemId: toObserve,
    observedBy: priya.id,
    verdict: 'not-seen' as const,
    observedOn: addDays('2026-10-01', n),
    level: null,
    comment: '',
    recordedAt: clock.now(),
    takenBackAt: null,
    takenBackReason: null,
  }));
  await db.keep(async (tx) => {
    await tx.insert(Absence, absences);
    await tx.insert(Observation, observations);
  });
  for (const n of numbers(range)) {
    await givenWitness.link(service, toWitness, sam);
    await service.as(sam);
    const body = { apprenticeshipId: apprenticeship, content: { did: `Half ${String(n)}` } };
    await as.sam.call(log.saveDraft, { params: { id: randomUUID() }, body });
  }
}
