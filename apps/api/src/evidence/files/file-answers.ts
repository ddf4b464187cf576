import { Injectable, Logger, StreamableFile } from '@nestjs/common';
import { checkNotHeld, missing, type PersonId } from '@tracker/domain';
import sharp from 'sharp';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Records } from '../../apprenticeships/records';
import { Db } from '../../platform/db';
import { attachment } from '../../platform/attachment';
import { isPreviewed } from '../evidence-views';
import type { Evidence } from '../evidence.entity';
import { visibleEvidence } from '../visible-evidence';
import { pictureOptions } from './clean-picture';
import { FileStorage } from './storage';
import { Turns } from './turns';

/** Pixels of the longer side of a preview. */
const previewSide = 1600;
const drawnAtOnce = 2;

/** Files as they are given back: never inside a page, and never before they are known to be clean. */
@Injectable()
export class FileAnswers {
  private readonly log = new Logger('Files');
  private readonly turns = new Turns(drawnAtOnce);

  constructor(
    private readonly db: Db,
    private readonly records: Records,
    private readonly storage: FileStorage,
  ) {}

  /** The bytes, under the name that they came with. */
  async file(me: PersonId, id: string): Promise<StreamableFile> {
    const row = await this.row(me, id);
    const charset = row.mediaType.startsWith('text/') ? '; charset=utf-8' : '';
    return new StreamableFile(await this.bytesOf(row), {
      type: `${row.mediaType}${charset}`,
      disposition: attachment(row.text),
      length: row.size,
    });
  }

  /** A picture that is drawn of the file. Not there for what is no picture. */
  async preview(me: PersonId, id: string): Promise<StreamableFile> {
    const row = await this.row(me, id);
    if (!isPreviewed(row)) throw missing('Preview');
    const picture = await this.turns.take(async () =>
      sharp(await buffer(await this.bytesOf(row)), pictureOptions)
        .resize({
          width: previewSide,
          height: previewSide,
          fit: 'inside',
          withoutEnlargement: true,
        })
        .webp({ quality: 80 })
        .toBuffer(),
    );
    return new StreamableFile(picture, { type: 'image/webp', disposition: 'inline' });
  }

  private async row(me: PersonId, id: string): Promise<Evidence> {
    const { row } = await visibleEvidence(this.db.read, this.records, me, id);
    if (row.kind !== 'file') throw missing('File');
    checkNotHeld(row);
    return row;
  }

  private async bytesOf({ id, sha256 }: Evidence): Promise<Readable> {
    const bytes = await this.storage.open(sha256);
    if (bytes) return bytes;
    this.log.error(`The bytes of evidence ${id} are not where files are kept`);
    throw missing('File');
  }
}
