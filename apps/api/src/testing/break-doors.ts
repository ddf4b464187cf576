import { addDays } from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
import { BreakInLearning, BreakRequest } from '../breaks/break.entity';
import type { Sending, Sent } from './access-doors';
import type { Scene } from './access-scene';

const because = { reason: 'It was a mistake' };
const ofSam = ({ apprenticeship }: Scene): Sent => ({ params: { id: apprenticeship } });

/** The next of them for which this is still open, in the version in which it stands. */
const aBreak =
  (name: keyof Scene['breaks'], body?: Record<string, unknown>): Sending =>
  async ({ service, breaks }) => {
    const waiting = await service.db.read.findBy(BreakRequest, { outcome: IsNull() });
    const isOpen = (id: string) =>
      waiting.some(({ breakId }) => breakId === id) === (name !== 'toReplan');
    const id = breaks[name].findLast(isOpen) ?? randomUUID();
    const row = await service.db.read.findOneBy(BreakInLearning, { id });
    return { params: { id }, body, ...(body && { ifMatch: row?.version }) };
  };

const nextDay = async ({ service }: Scene, id = '') =>
  addDays((await service.db.read.findOneBy(BreakInLearning, { id }))?.untilOn ?? '2027-12-31', 1);

let asked = 0;
/** A day on which there is no break yet. */
function anotherDay() {
  const fromOn = addDays('2026-12-01', (asked++ % 15) * 2);
  return { fromOn, untilOn: fromOn };
}

/** What a page would send to the doors of breaks in learning. */
export const breakDoors: Record<string, Sending> = {
  getBreaks: ofSam,
  getBreaksToDecide: () => ({}),
  getBreak: aBreak('toWithdraw'),
  askForBreak: (scene) => ({ ...ofSam(scene), body: anotherDay() }),
  approveBreak: aBreak('toDecide', {}),
  refuseBreak: aBreak('toDecide', because),
  withdrawBreak: aBreak('toWithdraw', because),
  changeReturn: async (scene) => {
    const sent = await aBreak('toReplan', {})(scene);
    return { ...sent, body: { untilOn: await nextDay(scene, sent.params?.['id']), note: '' } };
  },
  cancelBreak: aBreak('toReplan', because),
};
