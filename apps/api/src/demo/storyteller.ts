import type { INestApplicationContext } from '@nestjs/common';
import type { CertificateInput, CertificateView, EntryInput, EntryView } from '@tracker/contract';
import type { Level, LevelAnswer, NewObservation, PersonId } from '@tracker/domain';
import { Readable } from 'node:stream';
import { EvidenceChanges } from '../evidence/evidence-changes';
import { Uploads } from '../evidence/files/uploads';
import { EntryChanges } from '../log/entry-changes';
import { Observations } from '../observations/observations';
import { WitnessLinks } from '../observations/witness-links';
import { Items } from '../plans/items';
import { PlanItem } from '../plans/plan-item.entity';
import { Db } from '../platform/db';
import { openRequest, requestsOf } from '../sign-offs/requests';
import { SignOffs, type Decision } from '../sign-offs/sign-offs';
import { CertificateChanges } from '../training/certificate-changes';
import type { Moment } from './moments';

/**
 * Tells what happened through the services that people use, so that every rule holds in the demo
 * too, and every change has its audit row.
 */
export class Storyteller {
  readonly items: Items;
  readonly signOffs: SignOffs;
  readonly evidence: EvidenceChanges;
  readonly witnesses: WitnessLinks;
  private readonly observations: Observations;
  private readonly db: Db;
  private readonly entries: EntryChanges;
  private readonly certificates: CertificateChanges;
  private readonly uploads: Uploads;

  constructor(app: INestApplicationContext) {
    this.items = app.get(Items);
    this.signOffs = app.get(SignOffs);
    this.witnesses = app.get(WitnessLinks);
    this.observations = app.get(Observations);
    this.db = app.get(Db);
    this.evidence = app.get(EvidenceChanges);
    this.entries = app.get(EntryChanges);
    this.certificates = app.get(CertificateChanges);
    this.uploads = app.get(Uploads);
  }

  async write(
    by: PersonId,
    itemId: string,
    statement: string,
    { level: selfLevel = null, levels: selfLevels = {} }: Partial<LevelAnswer> = {},
  ) {
    const version = await this.versionOf(itemId);
    await this.items.saveStatement(by, itemId, { statement, selfLevel, selfLevels }, version);
  }

  async ask(by: PersonId, itemId: string) {
    await this.signOffs.request(by, itemId, await this.versionOf(itemId));
  }

  observe(by: PersonId, itemId: string, seen: NewObservation & { level: Level | null }) {
    return this.observations.record(by, itemId, seen);
  }

  async decide(
    by: PersonId,
    itemId: string,
    move: 'sign-off' | 'return',
    words: Omit<Decision, 'snapshot'>,
  ) {
    const open = openRequest(await requestsOf(this.db.read, itemId));
    if (!open) throw new Error('The story decides on a request that was not sent');
    const decision = { ...words, snapshot: open.snapshotHash };
    if (move === 'return') await this.signOffs.return(by, itemId, decision);
    else await this.signOffs.signOff(by, itemId, decision);
  }

  /** A session and, where somebody verified it, that as well. */
  session(
    by: PersonId,
    apprenticeshipId: string,
    {
      at,
      input,
      verified,
    }: { at: string; input: EntryInput; verified?: { by: PersonId; at: string } },
  ): Moment[] {
    const adding = { entry: undefined as EntryView | undefined };
    const add = async () => {
      adding.entry = await this.entries.add(by, apprenticeshipId, input);
    };
    const verify = async (mentor: PersonId) => {
      if (!adding.entry) throw new Error('The story verifies a session that was not added');
      await this.entries.verify(mentor, adding.entry.id, adding.entry.version);
    };
    return [
      { at, tell: add },
      ...(verified ? [{ at: verified.at, tell: () => verify(verified.by) }] : []),
    ];
  }

  /** A certificate, and somebody else who has seen it. */
  certificate(
    by: PersonId,
    apprenticeshipId: string,
    told: { at: string; input: CertificateInput; seen: { by: PersonId; at: string } },
  ): Moment[] {
    const adding = { certificate: undefined as CertificateView | undefined };
    const add = async () => {
      adding.certificate = await this.certificates.add(by, apprenticeshipId, told.input);
    };
    const confirm = async () => {
      if (!adding.certificate) throw new Error('The story confirms what was not added');
      const { id, version } = adding.certificate;
      await this.certificates.confirm(told.seen.by, id, version);
    };
    return [
      { at: told.at, tell: add },
      { at: told.seen.at, tell: confirm },
    ];
  }

  /** A picture that somebody took of their work. */
  async picture(
    by: PersonId,
    apprenticeshipId: string,
    { title, itemId, bytes }: { title: string; itemId: string; bytes: Buffer },
  ) {
    const file = {
      name: `${title}.png`,
      declared: 'image/png',
      bytes: Readable.from([bytes]),
      discard: () => Promise.resolve(),
    };
    await this.uploads.add(by, apprenticeshipId, { title, itemIds: [itemId], entryIds: [] }, file);
  }

  private async versionOf(itemId: string): Promise<string> {
    const item = await this.db.read.findOneBy(PlanItem, { id: itemId });
    if (!item) throw new Error('The story is about an item that is not there');
    return String(item.version);
  }
}
