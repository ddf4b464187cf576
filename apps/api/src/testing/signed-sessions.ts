import { log, signOffs, type EntryInput } from '@tracker/contract';
import { answersIn } from '../log/entry-content';
import type { CoreLoop } from './core-loop';
import { aSession } from './given-log';
import { itemOf } from './item-of';

type Entry = Awaited<ReturnType<SignedSessions['logged']>>;

/** What a form sends that changes nothing. */
export const inputOf = ({ items, ...entry }: Entry) => ({
  kind: entry.kind,
  mode: entry.mode,
  on: entry.on,
  minutes: entry.minutes,
  did: entry.did,
  learned: entry.learned,
  ...answersIn(entry),
  with: entry.with,
  itemIds: items.map(({ id }) => id),
});

/** Sam's sessions under Priya's signatures. */
export class SignedSessions {
  constructor(readonly scene: CoreLoop) {}

  async logged(itemKeys: readonly string[], changes: Partial<EntryInput> = {}) {
    const { service, apprenticeship, asSam } = this.scene;
    const items = await Promise.all(itemKeys.map((each) => itemOf(service, apprenticeship, each)));
    const body = aSession({ minutes: 30, ...changes, itemIds: items.map(({ id }) => id) });
    return (await asSam.call(log.addEntry, { params: { id: apprenticeship }, body })).data;
  }

  async change(entry: Entry, changes: Partial<EntryInput>) {
    const body = { ...inputOf(entry), ...changes };
    const [params, ifMatch] = [{ id: entry.id }, entry.version];
    return (await this.scene.asSam.call(log.changeEntry, { params, body, ifMatch })).data;
  }

  withdraw(entry: Entry) {
    const body = { reason: 'Logged twice' };
    return this.scene.asSam.call(log.withdrawEntry, { params: { id: entry.id }, body });
  }

  async review(id: string) {
    return (await this.scene.asPriya.call(signOffs.getReview, { params: { id } })).data;
  }

  async reconfirm(id: string, snapshot?: string) {
    const body = { snapshot: snapshot ?? (await this.review(id)).request.snapshot };
    return this.scene.asPriya.call(signOffs.reconfirmSignOff, { params: { id }, body });
  }

  async waiting() {
    return (await this.scene.asPriya.call(signOffs.getToReview)).data;
  }
}
