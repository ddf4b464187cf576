import { Injectable } from '@nestjs/common';
import type { programmes, Response } from '@tracker/contract';
import { roleWords } from '@tracker/domain';
import type { Programme, ProgrammeItem } from '@tracker/programmes';
import { Db } from '../platform/db';
import { Programmes, type PublishedProgramme } from './programmes';
import { phaseSummary } from './shipped-role';

type View = Response<typeof programmes.getProgramme>;
type ItemView = View['duties'][number]['items'][number];

/** The newest published version of each programme, as pages show it. */
@Injectable()
export class ProgrammeViews {
  constructor(
    private readonly db: Db,
    private readonly programmes: Programmes,
  ) {}

  async all(): Promise<Response<typeof programmes.listProgrammes>> {
    const all = await this.programmes.all(this.db.read);
    return {
      programmes: all.map((published) => ({
        ...headOf(published),
        focusAreas: published.content.focusAreas.map(({ key, title }) => ({ key, title })),
      })),
    };
  }

  async one(key: string): Promise<View> {
    const published = await this.programmes.newest(this.db.read, key);
    const { content } = published;
    return {
      ...headOf(published),
      phases: content.phases.map((phase) => ({
        key: phase.key,
        title: phase.title,
        summary: phaseSummary(content.key, phase.key),
        items: itemsOf(content, phase.key),
      })),
      duties: content.duties.map((duty) => ({
        key: duty.key,
        title: duty.title,
        summary: duty.summary,
        items: itemsOf(content, duty.key),
      })),
    };
  }
}

const headOf = ({ version, content }: PublishedProgramme) => ({
  key: content.key,
  title: content.title,
  organisation: content.organisation,
  version,
  weeks: content.durationWeeks,
  items: content.items.length,
});

const itemsOf = (content: Programme, groupKey: string): ItemView[] =>
  content.items
    .filter(({ group }) => group.key === groupKey)
    .map((item) => itemView(content, item));

const itemView = ({ focusAreas }: Programme, item: ProgrammeItem): ItemView => ({
  key: item.key,
  title: item.title,
  guidance: item.guidance,
  doneWhen: item.doneWhen ?? '',
  week: weekWords(item.suggestedWeek),
  owner: roleWords[item.owner],
  signer: roleWords[item.signer],
  focusArea: focusAreas.find(({ key }) => key === item.focusArea)?.title ?? null,
  optional: item.optional ?? false,
});

/** "Week 3", "4 weeks before day 1". Week 1 is the week of day 1. */
export function weekWords(week: number): string {
  if (week > 0) return `Week ${String(week)}`;
  if (week === 0) return 'The week before day 1';
  return `${String(-week)} ${week === -1 ? 'week' : 'weeks'} before day 1`;
}
