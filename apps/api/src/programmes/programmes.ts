import { Injectable, type OnModuleInit } from '@nestjs/common';
import { canonicalJson, missing, type Json } from '@tracker/domain';
import {
  checkProgramme,
  shippedProgrammes,
  type Programme,
  type ProgrammeItem,
} from '@tracker/programmes';
import { randomUUID } from 'node:crypto';
import { Clock } from '../platform/clock';
import { Db, type Reader } from '../platform/db';
import { sha256 } from '../platform/sha256';
import { ProgrammeVersion } from './programme-version.entity';

/** One published version, ready to look items up in. */
export type PublishedProgramme = {
  versionId: string;
  version: number;
  content: Programme;
  item: (key: string) => ProgrammeItem;
};

@Injectable()
export class Programmes implements OnModuleInit {
  /** Published versions never change, so they are read once. */
  private readonly published = new Map<string, Promise<PublishedProgramme>>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Publishes the programmes that ship with the service, where the database has none of that key. */
  async onModuleInit() {
    for (const { programme } of shippedProgrammes) await this.publishFirst(programme);
  }

  /** Throws the problems of a programme that cannot be followed. */
  async publishFirst(programme: Programme): Promise<void> {
    const isPublished = () => this.db.read.existsBy(ProgrammeVersion, { key: programme.key });
    if (await isPublished()) return;
    const problems = checkProgramme(programme);
    if (problems.length > 0)
      throw new Error(`The programme ${programme.key} cannot be published: ${problems.join('. ')}`);
    await this.publish(programme).catch(async (error: unknown) => {
      // Two processes that start at the same time: the unique key lets one of them publish it.
      if (!(await isPublished())) throw error;
    });
  }

  private publish(programme: Programme): Promise<void> {
    const content = canonicalJson(JSON.parse(JSON.stringify(programme)) as Json);
    const row = {
      id: randomUUID(),
      key: programme.key,
      version: 1,
      title: programme.title,
      state: 'published' as const,
      content,
      contentHash: sha256(content),
      publishedAt: this.clock.now(),
    };
    return this.db.write(async (tx) => {
      await tx.insert(ProgrammeVersion, row);
      tx.record({
        by: null,
        what: 'programme.publish',
        subject: { kind: 'programme-version', id: row.id },
        apprenticeshipId: null,
        detail: { key: row.key, version: row.version, contentHash: row.contentHash },
      });
    });
  }

  version(db: Reader, versionId: string): Promise<PublishedProgramme> {
    const known = this.published.get(versionId);
    if (known) return known;
    // Kept at once: fifty apprentices of a page ask at the same time. A failure is not kept.
    const found = read(db, versionId);
    this.published.set(versionId, found);
    found.catch(() => this.published.delete(versionId));
    return found;
  }

  /** The newest published version of a programme. 404 when there is none. */
  async newest(db: Reader, key: string): Promise<PublishedProgramme> {
    const row = await db.findOne(ProgrammeVersion, {
      where: { key, state: 'published' },
      order: { version: 'DESC' },
      select: { id: true },
    });
    if (!row) throw missing('Programme');
    return this.version(db, row.id);
  }

  /** The newest published version of every programme, by title. */
  async all(db: Reader): Promise<PublishedProgramme[]> {
    const rows = await db.find(ProgrammeVersion, {
      where: { state: 'published' },
      order: { title: 'ASC', version: 'DESC' },
      select: { id: true, key: true },
    });
    const newest = rows.filter((row, i) => rows.findIndex(({ key }) => key === row.key) === i);
    return Promise.all(newest.map(({ id }) => this.version(db, id)));
  }
}

async function read(db: Reader, id: string): Promise<PublishedProgramme> {
  const row = await db.findOneBy(ProgrammeVersion, { id });
  if (!row) throw missing('Programme');
  return publishedFrom(row);
}

function publishedFrom({ id, version, content }: ProgrammeVersion): PublishedProgramme {
  const programme = JSON.parse(content) as Programme;
  const byKey = new Map(programme.items.map((item) => [item.key, item]));
  return {
    versionId: id,
    version,
    content: programme,
    item: (key) => {
      const item = byKey.get(key);
      if (!item) throw new Error(`The programme has no item ${key}`);
      return item;
    },
  };
}
