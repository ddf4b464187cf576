import { Injectable } from '@nestjs/common';
import type { progress, Response } from '@tracker/contract';
import {
  countsOf,
  dutyExposureWords,
  exposureOf,
  exposureWords,
  hoursByMonth,
  hoursNews,
  kindsByMonth,
  kindsNews,
  kindWords,
  modeWords,
  monthsFromTo,
  nextRungWords,
  type PersonId,
} from '@tracker/domain';
import { headOf, Records, type ApprenticeRecord } from '../apprenticeships/records';
import { sessionsOf, sumsOf, type LoggedSession } from '../log/log-sums';
import { Standings, standingView, type Progress } from '../plans/standings';
import { Db } from '../platform/db';
import { burnUpView } from './overviews';

type Charts = Response<typeof progress.getProgress>;

/** Burn-up, hours and exposure ladder of one apprentice, worked out for pages that only draw. */
@Injectable()
export class ProgressCharts {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
    private readonly standings: Standings,
  ) {}

  async of(me: PersonId, apprenticeshipId: string): Promise<Charts> {
    const db = this.db.read;
    const record = await this.records.visibleTo(db, me, apprenticeshipId);
    const found = await this.standings.one(db, record);
    const sums = await sumsOf(db, record.id);
    const sessions = await sessionsOf(db, record.id);
    const { row, today } = record;
    const months = monthsFromTo(row.startOn, today < row.startOn ? row.startOn : today);
    const kinds = kindsByMonth(sums, months);
    return {
      apprenticeship: headOf(me, record),
      standing: standingView(me, found),
      today,
      months,
      burnUps: { all: burnUpView(found), duties: burnUpView(dutiesOnly(found)) },
      hours: {
        title: hoursNews(found.facts.hours, row.settings.hoursShare),
        months: hoursByMonth(sums, months, row),
      },
      kinds: {
        title: kindsNews(kinds),
        kinds: kinds.map(({ kind, minutes, months: perMonth }) => ({
          kind,
          words: kindWords[kind],
          total: minutes,
          minutes: perMonth,
        })),
      },
      exposure: exposureView(record, sessions, months),
    };
  }
}

/** Onboarding is front-loaded: without it, a slow month shows. */
function dutiesOnly(found: Progress): Progress {
  const items = found.items.filter(({ programmeItem }) => programmeItem.group.kind === 'duty');
  const counts = countsOf(items, found.record.today);
  return { ...found, items, standing: { ...found.standing, counts } };
}

function exposureView(
  { programme }: ApprenticeRecord,
  sessions: readonly LoggedSession[],
  months: readonly string[],
): Charts['exposure'] {
  const { duties } = programme.content;
  const keys = duties.map(({ key }) => key);
  const placed = sessions.map(({ on, mode, itemKeys }) => ({
    on,
    mode,
    duties: itemKeys
      .map((key) => programme.item(key).group)
      .flatMap(({ kind, key }) => (kind === 'duty' ? [key] : [])),
  }));
  const titles = new Map(duties.map(({ key, shortTitle }) => [key, shortTitle]));
  const ladder = exposureOf(placed, keys, months).map((exposure) => ({
    ...exposure,
    title: titles.get(exposure.duty) ?? exposure.duty,
  }));
  return {
    title: exposureWords(ladder),
    duties: ladder.map((exposure) => ({
      key: exposure.duty,
      title: exposure.title,
      news: dutyExposureWords(exposure),
      next: nextRungWords(exposure),
      rungs: exposure.rungs.map(({ mode, total, months: perMonth }) => ({
        mode,
        words: modeWords[mode],
        total,
        sessions: perMonth,
      })),
    })),
    elsewhere: placed.filter((session) => session.duties.length === 0).length,
  };
}
