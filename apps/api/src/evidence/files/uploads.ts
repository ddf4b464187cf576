import { Inject, Injectable } from '@nestjs/common';
import type { EvidenceView } from '@tracker/contract';
import {
  checkMayAddEvidence,
  fileNameFrom,
  kindNamed,
  mayDeclare,
  type FileKind,
  type PersonId,
} from '@tracker/domain';
import { Records, type ApprenticeRecord } from '../../apprenticeships/records';
import { CONFIG, type Config } from '../../platform/config';
import { Db, type Reader, type Tx } from '../../platform/db';
import { alsoSent, isRepeat } from '../../platform/repeats';
import type { SentFile } from '../../platform/upload';
import { EvidenceChanges, type NewPiece } from '../evidence-changes';
import { checkPlaces, tidiedPlaces, type Places } from '../places';
import { checkFile } from './check-file';
import { Incoming } from './incoming';
import { refusals } from './refusals';
import { usedBytes } from './room';
import { Scans } from './scans';
import { FileStorage, type CheckedFile } from './storage';
import { Turns } from './turns';

type SentWith = Places & { title?: string | undefined };

/** How many files are looked through at once: each may take a few hundred megabytes to decode. */
const checkedAtOnce = 2;

/**
 * Takes a file in: counted while it arrives, checked as a whole, kept, and only then written down.
 * Whatever goes wrong on the way leaves neither bytes nor a row.
 */
@Injectable()
export class Uploads {
  private readonly turns = new Turns(checkedAtOnce);

  constructor(
    private readonly db: Db,
    private readonly records: Records,
    private readonly changes: EvidenceChanges,
    private readonly incoming: Incoming,
    private readonly storage: FileStorage,
    private readonly scans: Scans,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async add(
    me: PersonId,
    id: string,
    { title, ...sent }: SentWith,
    file: SentFile,
  ): Promise<EvidenceView> {
    const places = tidiedPlaces(sent);
    const record = await this.checkMayAdd(me, id, places).catch(async (error: unknown) => {
      await file.discard();
      throw error;
    });
    return this.incoming.during(async (newPath) => {
      const arrived = await this.incoming.receive(file.bytes, newPath());
      alsoSent([arrived.size, arrived.sha256]);
      // What was kept the first time has its room already.
      const hasRoom = await isRepeat(this.db.read);
      const name = fileNameFrom(file.name);
      const kind = this.kindOf(name, file.declared);
      if (!hasRoom) await this.checkRoom(this.db.read, record, arrived.size);
      const checked = await this.turns.take(() => checkFile(arrived, kind, newPath));
      if (!hasRoom) await this.checkRoom(this.db.read, record, checked.size);
      await this.storage.keep(checked);
      return this.writeDown(me, record, places, checked, { name, title: title ?? titleFrom(name) });
    });
  }

  private async checkMayAdd(me: PersonId, id: string, places: Places): Promise<ApprenticeRecord> {
    const record = await this.records.visibleTo(this.db.read, me, id);
    checkMayAddEvidence(me, record.parties);
    await checkPlaces(this.db.read, record, places);
    return record;
  }

  /** What its name says that it is, once the browser does not say otherwise. */
  private kindOf(name: string, declared: string): FileKind {
    const { kinds } = this.config.files;
    if (/\.hei[cf]$/i.test(name)) throw refusals.heic();
    const kind = kindNamed(name, kinds);
    if (kind === null) throw refusals.otherKind(kinds);
    if (!mayDeclare(kind, declared)) throw refusals.notWhatItSays(kind);
    return kind;
  }

  private async checkRoom(db: Reader, { id }: ApprenticeRecord, size: number): Promise<void> {
    const { quota } = this.config.files;
    const used = await usedBytes(db, id);
    if (used + size > quota) throw refusals.noRoom(used, quota);
  }

  private async writeDown(
    me: PersonId,
    record: ApprenticeRecord,
    places: Places,
    { sha256, size, mediaType }: CheckedFile,
    { name, title }: { name: string; title: string },
  ): Promise<EvidenceView> {
    const piece = async (tx: Tx): Promise<NewPiece> => {
      await this.checkRoom(tx, record, size);
      const state = this.scans.isOn ? 'checking' : 'ready';
      return { kind: 'file', state, title, text: name, sha256, size, mediaType };
    };
    const putInLine = (tx: Tx, id: string) => this.scans.putInLine(tx, id);
    const view = await this.changes.add(me, record.id, places, piece, putInLine);
    this.scans.nudge();
    return view;
  }
}

/** "Pipeline run.png" is called "Pipeline run" until somebody finds a better title. */
const titleFrom = (name: string) => name.replace(/\.\w+$/, '') || name;
