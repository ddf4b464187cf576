import { hours } from '@tracker/contract';
import { randomUUID } from 'node:crypto';
import type { Sending, Sent } from './access-doors';
import type { Scene } from './access-scene';

const untouched = '1-submitted';
const ofSam = ({ apprenticeship }: Scene): Sent => ({ params: { id: apprenticeship } });

const hoursOf = async ({ as, apprenticeship }: Scene) =>
  (await as.ruth.call(hours.getHours, { params: { id: apprenticeship } })).data;

const hoursVersion = async (scene: Scene) => (await hoursOf(scene)).version;

/** A first day that no contracted hours have yet. */
async function freeDay(scene: Scene) {
  const { contracted, takenBack } = await hoursOf(scene);
  return `2027-01-${String(contracted.length + takenBack.length + 1).padStart(2, '0')}`;
}

/** Contracted hours that stand: recorded for this when there are none. */
async function contractedPeriod(scene: Scene): Promise<string> {
  const { contracted, version } = await hoursOf(scene);
  if (contracted[0]) return contracted[0].id;
  const { data } = await scene.as.ruth.call(hours.recordContractedHours, {
    params: { id: scene.apprenticeship },
    body: { weeklyHours: 37, fromOn: '2027-02-01', untilOn: '' },
    ifMatch: version,
  });
  return data.contracted[0]?.id ?? randomUUID();
}

/** What a page would send to the doors of off-the-job hours. */
export const hoursDoors: Record<string, Sending> = {
  getHours: ofSam,
  recordContractedHours: async (scene) => ({
    ...ofSam(scene),
    body: { weeklyHours: 37, fromOn: await freeDay(scene), untilOn: '' },
    ifMatch: await hoursVersion(scene),
  }),
  takeBackContractedHours: async (scene) => ({
    params: { id: scene.apprenticeship, period: await contractedPeriod(scene) },
    body: { reason: 'It was a mistake' },
    ifMatch: await hoursVersion(scene),
  }),
  agreePriorLearning: async (scene) => ({
    ...ofSam(scene),
    body: { hours: 20, what: 'A first course in networks', agreedOn: '2026-07-06' },
    ifMatch: await hoursVersion(scene),
  }),
  getHoursToVerify: ofSam,
  verifyHours: (scene) => ({
    ...ofSam(scene),
    body: { sessions: [{ id: scene.entries.kept, version: untouched }] },
  }),
};
