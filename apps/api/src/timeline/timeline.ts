import { Injectable } from '@nestjs/common';
import type { TimelineEvent } from '@tracker/contract';
import {
  dayAt,
  fullDayWords,
  levelWords,
  onBehalfWords,
  plural,
  spanWords,
  verdictWords,
  type Day,
  weeklyHoursWords,
  type EntryKind,
  type Level,
  type Verdict,
} from '@tracker/domain';
import type { Programme } from '@tracker/programmes';
import { nameIn, type ApprenticeRecord } from '../apprenticeships/records';
import { kindWords } from '../log/words';
import { placeholders } from '../people/parties';
import { cursorOf, readCursor } from '../platform/cursor';
import type { Reader } from '../platform/db';
import { dayWords, durationWords } from '../plans/item-words';
import { byWitness, eventTitles, noteTitles, shownEvents } from './event-words';

type Row = {
  seq: number;
  at: string;
  what: string;
  by: string | null;
  detail: string;
  itemId: string | null;
  itemKey: string | null;
  evidenceTitle: string | null;
};

const pageSize = 50;

/** The largest number that the column holds. */
const latestSeq = 2_147_483_647;
const wholeNumber = /^\d{1,15}$/;

/** What happened, read from the audit trail: the record and its proof are the same rows. */
@Injectable()
export class Timeline {
  /** Everything about one checklist item, newest first. */
  async ofItem(db: Reader, record: ApprenticeRecord, itemId: string): Promise<TimelineEvent[]> {
    const rows = await db.rows<Row>(
      `${select} WHERE e.subject_id = $1 AND e.what IN (${placeholders(shownEvents, 2)})
        ORDER BY e.seq DESC`,
      [itemId, ...shownEvents],
    );
    return rows.map((row) => ({ ...eventFrom(record, row), item: null }));
  }

  /** Item → the sign-off that was taken back last, for items where nothing was asked or signed since. */
  async revocations(db: Reader, itemIds: readonly string[]): Promise<Map<string, Revocation>> {
    if (itemIds.length === 0) return new Map();
    const rows = await db.rows<Pick<Row, 'at' | 'by' | 'detail'> & { itemId: string }>(
      `SELECT e.subject_id AS "itemId", e.at, e.detail, p.name AS by
         FROM audit_events e LEFT JOIN people p ON p.id = e.by
        WHERE e.subject_id IN (${placeholders(itemIds, 1)}) AND e.what = 'item.revoke' AND NOT EXISTS (
              SELECT 1 FROM audit_events l WHERE l.subject_id = e.subject_id AND l.seq > e.seq
                 AND l.what IN ('item.revoke', 'item.request', 'item.sign-off'))`,
      itemIds,
    );
    return new Map(
      rows.map(({ itemId, at, by, detail }) => {
        const { reason } = JSON.parse(detail) as { reason: string };
        return [itemId, { by: by ?? 'the tracker', on: dayAt(at), reason }];
      }),
    );
  }

  /** The whole record, a page at a time, newest first. */
  async ofRecord(db: Reader, record: ApprenticeRecord, before?: string, size = pageSize) {
    const seq =
      before === undefined ? latestSeq : Number(readCursor(before, 1, wholeNumber, 'before')[0]);
    const rows = await db.rows<Row>(
      `${select} WHERE e.apprenticeship_id = $1 AND e.seq < $2
          AND e.what IN (${placeholders(shownEvents, 3)})
        ORDER BY e.seq DESC LIMIT ${String(size + 1)}`,
      [record.id, Math.min(seq, latestSeq), ...shownEvents],
    );
    const shown = rows.slice(0, size);
    const last = shown.at(-1);
    return {
      events: shown.map((row) => eventFrom(record, row)),
      next: rows.length > size && last ? cursorOf(String(last.seq)) : null,
    };
  }
}

/** Who took a sign-off back, when and why. */
export type Revocation = { by: string; on: Day; reason: string };

const select = `SELECT e.seq, e.at, e.what, e.detail, p.name AS by, i.id AS "itemId", i.item_key AS "itemKey",
    v.title AS "evidenceTitle"
  FROM audit_events e
  LEFT JOIN people p ON p.id = e.by
  LEFT JOIN plan_items i ON e.subject_kind = 'plan-item' AND i.id = e.subject_id
  LEFT JOIN evidence v ON e.subject_kind = 'evidence' AND v.id = e.subject_id`;

function eventFrom(record: ApprenticeRecord, row: Row): TimelineEvent {
  const detail = JSON.parse(row.detail) as Record<string, unknown>;
  const revision = typeof detail['revision'] === 'number' ? detail['revision'] : null;
  return {
    at: row.at,
    title: titleOf(row.what, revision),
    by: onBehalfWords(
      row.by ?? (byWitness.includes(row.what) ? 'a witness' : 'the tracker'),
      nameOrNull(record, detail['onBehalfOf']),
    ),
    notes: [
      ...evidenceNotes(row),
      ...sessionNotes(row.what, detail),
      ...certificateNotes(row.what, detail),
      ...hoursNotes(detail),
      ...coverNotes(record, row.what, detail),
      ...breakNotes(row.what, detail),
      ...reasonNotes(record.programme.content, detail),
    ],
    item:
      row.itemId && row.itemKey
        ? { id: row.itemId, title: record.programme.item(row.itemKey).title }
        : null,
    revision: row.what.startsWith('item.') ? revision : null,
  };
}

/** The reason of a return is what has to change: it is said once. */
const reasonNotes = (programme: Programme, detail: Record<string, unknown>) =>
  Object.entries(noteTitles).flatMap(([key, title]) => {
    if (key === 'reason' && detail['reason'] === detail['whatNext']) return [];
    const value = detail[key];
    const text = key === 'levels' ? levelsText(programme, value) : noteText(key, value);
    return text ? [{ title, text }] : [];
  });

const evidenceNotes = ({ evidenceTitle }: Row) =>
  evidenceTitle === null ? [] : [{ title: 'Evidence', text: evidenceTitle }];

/** "Session: Service desk, 2 h, 23 November" */
function sessionNotes(what: string, { kind, minutes, on, unverified }: Record<string, unknown>) {
  if (!what.startsWith('log-entry.') || typeof on !== 'string') return [];
  const text = [kindWords[kind as EntryKind], durationWords(Number(minutes)), dayWords(on)];
  return [
    { title: 'Session', text: text.join(', ') },
    ...(unverified === true
      ? [{ title: 'Hours', text: 'Were verified, and have to be verified again' }]
      : []),
  ];
}

/** "Certificate: ITIL 4 Foundation, until 21 December 2026" */
function certificateNotes(what: string, { title, endsOn }: Record<string, unknown>) {
  if (!what.startsWith('certificate.') || typeof title !== 'string') return [];
  const text = typeof endsOn === 'string' ? `${title}, until ${fullDayWords(endsOn)}` : title;
  return [{ title: 'Certificate', text }];
}

/** "Hours: 37 hours a week, from 6 July 2026", "Prior learning: 40 h. A first course in networks" */
function hoursNotes({
  weeklyMinutes,
  fromOn,
  untilOn,
  priorMinutes,
  what,
}: Record<string, unknown>) {
  if (typeof weeklyMinutes === 'number' && typeof fromOn === 'string') {
    const until = typeof untilOn === 'string' ? ` to ${fullDayWords(untilOn)}` : '';
    const text = `${weeklyHoursWords(weeklyMinutes)}, from ${fullDayWords(fromOn)}${until}`;
    return [{ title: 'Hours', text }];
  }
  if (typeof priorMinutes === 'number')
    return [{ title: 'Deducted', text: `${durationWords(priorMinutes)}. ${String(what)}` }];
  return [];
}

const nameOrNull = (record: ApprenticeRecord, id: unknown) =>
  typeof id === 'string' ? nameIn(record, id) : null;

/** "Away: Priya Nair, from 25 November to 4 December", "Stands in: Anil Desai" */
function coverNotes(record: ApprenticeRecord, what: string, detail: Record<string, unknown>) {
  const { person, fromOn, untilOn, deputy } = detail;
  if (!what.startsWith('absence.') || typeof fromOn !== 'string' || typeof untilOn !== 'string')
    return [];
  const days = `from ${dayWords(fromOn)} to ${dayWords(untilOn)}`;
  return [
    { title: 'Away', text: `${nameOrNull(record, person) ?? 'Somebody'}, ${days}` },
    { title: 'Stands in', text: nameOrNull(record, deputy) ?? 'Nobody named' },
  ];
}

/** "Break: 1 to 28 February 2027", "Dates moved: 45 items, and the planned end to 28 July 2028" */
function breakNotes(what: string, { fromOn, untilOn, items, endsOn }: Record<string, unknown>) {
  if (!what.startsWith('break.') || typeof fromOn !== 'string' || typeof untilOn !== 'string')
    return [];
  const notes = [{ title: 'Break', text: spanWords({ fromOn, untilOn }) }];
  return typeof items === 'number' && typeof endsOn === 'string'
    ? [...notes, { title: 'Dates moved', text: movedDatesWords(items, endsOn) }]
    : notes;
}

const movedDatesWords = (items: number, endsOn: string) =>
  `${plural(items, 'item')}, and the planned end to ${fullDayWords(endsOn)}`;

const titleOf = (what: string, revision: number | null) => {
  const title = eventTitles[what] ?? what;
  return what === 'item.request' && revision !== null && revision > 1 ? `${title} again` : title;
};

/** "Information security: working; Service support: awareness" */
const levelsText = ({ frameworks }: Programme, levels: unknown) =>
  Object.entries((levels ?? {}) as Record<string, Level>)
    .map(([code, level]) => {
      const skill = frameworks.gdd.skills.find((each) => each.code === code);
      return `${skill?.name ?? code}: ${levelWords[level].toLowerCase()}`;
    })
    .join('; ');

function noteText(key: string, value: unknown): string {
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value !== 'string') return '';
  if (key === 'heldOn' || key === 'observedOn') return dayWords(value);
  if (key === 'verdict') return verdictWords[value as Verdict];
  return key === 'level' ? levelWords[value as Level] : value;
}
