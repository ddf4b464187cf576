import type { INestApplicationContext } from '@nestjs/common';
import { addDays, mondayOf, type Day } from '@tracker/domain';
import { DataSource } from 'typeorm';
import { expectMany, foundMany } from '../platform/bulk';
import { Db } from '../platform/db';
import { StandingsRefresh } from '../standings/refresh';
import { Batch } from './batch';
import { beginLives, longestAgoWeeks } from './begin';
import type { Life } from './life';

/** `apprentices`: 10,000 is the whole. `today`: the day up to which things have happened. */
export type Asked = { apprentices: number; today: Day };

/** How far it is, `share` from 0 to 1, and with what. */
export type Tell = (share: number, what: string) => void;

/** The database is not for this, and was not changed. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
}

/** Shares of the time that beginning and the standings at the end take. The rest goes week by week. */
const beginning = 0.15;
const ending = 0.1;

/** Fills an empty database with the reference data of quality.md. The same request makes the same rows. */
export async function fillWithReferenceData(
  app: INestApplicationContext,
  asked: Asked,
  tell: Tell,
): Promise<void> {
  if ((await app.get(Db).read.rows('SELECT 1 FROM people LIMIT 1')).length > 0)
    throw new NotEmpty(
      'There are people in this database. Choose an empty one. Nothing was changed.',
    );
  const dataSource = app.get(DataSource);
  await expectMany(dataSource);
  const lives = await beginLives(app, asked, (share) =>
    tell(share * beginning, 'people and plans'),
  );
  await tellWeeks(dataSource, lives, asked.today, (share, what) =>
    tell(beginning + share * (1 - beginning - ending), what),
  );
  await foundMany(dataSource);
  await app
    .get(StandingsRefresh)
    .rebuild((done, of) => tell(1 - ending + (done / of) * ending, 'where everybody stands'));
}

/** Week by week for everybody, so that rows lie in the database as they would have come. */
async function tellWeeks(
  dataSource: DataSource,
  lives: readonly Life[],
  today: Day,
  tell: Tell,
): Promise<void> {
  const weeks = longestAgoWeeks + 1;
  const first = addDays(mondayOf(today), -7 * longestAgoWeeks);
  let [sessions, changes] = [0, 0];
  for (let week = 0; week < weeks; week += 1) {
    const batch = new Batch();
    for (const life of lives) life.week(addDays(first, 7 * week), batch);
    await dataSource.transaction((tx) => batch.write(tx));
    sessions += batch.entries.length;
    changes += batch.size;
    tell(
      (week + 1) / weeks,
      `${inThousands(sessions)} log entries, ${inThousands(changes)} audit rows`,
    );
  }
}

const inThousands = (count: number) => count.toLocaleString('en-GB');
