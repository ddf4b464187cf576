import { log, type Response } from '@tracker/contract';
import { dayOf, Link } from '@tracker/govuk';
import { count, dayAndMonth, duration } from '../../app/format';
import { another, dayIn, textIn, type FormContent } from '../form/form-content';
import { firstWords, kindWords } from '../session-words';

export type Draft = Response<typeof log.listDrafts>['drafts'][number];

type DraftListProps = { drafts: readonly Draft[]; today: string };

/** What was begun and is not in the log yet. */
export function DraftList({ drafts, today }: DraftListProps) {
  if (drafts.length === 0) return null;
  const title = `${count(drafts.length, 'draft')}, not yet in your log:`;
  const [only] = drafts;
  if (only && drafts.length === 1)
    return (
      <p className="app-draft app-noprint">
        <b>{title}</b> <DraftLink draft={only} today={today} />. Only you can see it.
      </p>
    );
  return (
    <div className="app-draft app-noprint">
      <b>{title}</b>
      <ul className="app-draft__list">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <DraftLink draft={draft} today={today} />
          </li>
        ))}
      </ul>
      Only you can see them.
    </div>
  );
}

const DraftLink = ({ draft, today }: { draft: Draft; today: string }) => (
  <Link className="govuk-link" href={`/log/new?draft=${draft.id}`}>
    {draftName(draft.content, today)}
  </Link>
);

/** "Shadowing today, 1 h 30 min: Watched Priya release the…" */
export function draftName(content: FormContent, today: string): string {
  const kind = new Map(Object.entries(kindWords)).get(textIn(content, 'kind')) ?? 'Session';
  const minutes = minutesIn(content);
  const did = firstWords(textIn(content, 'did'), 40);
  return [
    kind,
    dayWords(content, today),
    minutes > 0 && `, ${duration(minutes)}`,
    did !== '' && `: ${did}`,
  ]
    .filter(Boolean)
    .join('');
}

function dayWords(content: FormContent, today: string) {
  const { choice, day, month, year } = dayIn(content, { today, yesterday: '' });
  if (choice === today) return ' today';
  const on = dayOf({ day, month, year });
  return isDay(on) ? ` on ${dayAndMonth(on)}` : '';
}

/** A real one: the 31st of February is none. */
const isDay = (day: unknown): day is string => log.entryInput.shape.on.safeParse(day).success;

function minutesIn(content: FormContent) {
  const choice = textIn(content, 'minutes.choice');
  if (choice !== another) return Number(choice) || 0;
  const typed = Number(textIn(content, 'minutes.hours')) * 60;
  return typed + Number(textIn(content, 'minutes.minutes')) || 0;
}
