import type { TimelineEvent } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import type { ReactNode } from 'react';
import { dayAndTime } from './format';

type TimelineProps = {
  events: readonly TimelineEvent[];
  /** 3 below a section's heading. */
  headingLevel?: 2 | 3;
  /** On the item's own page the item is not named again; its id says where revisions are shown. */
  itemId?: string;
};

/** What happened, newest first. */
export const Timeline = ({ events, headingLevel = 3, itemId }: TimelineProps) => (
  <ol className="app-timeline">
    {events.map((event, index) => (
      <Event key={index} event={event} headingLevel={headingLevel} itemId={itemId} />
    ))}
  </ol>
);

type EventProps = { event: TimelineEvent; headingLevel: 2 | 3; itemId?: string };

function Event({
  event: { at, title, by, notes, item, revision },
  headingLevel,
  itemId,
}: EventProps) {
  const Heading = `h${headingLevel}` as const;
  const of = itemId ?? item?.id;
  return (
    <li className="app-timeline__item">
      <Heading className="app-timeline__title">
        {item && !itemId ? <TitleLink title={title} item={item} /> : title}
      </Heading>{' '}
      <p className="app-timeline__by">by {by}</p>
      <p className="app-timeline__date">
        <time dateTime={at}>{dayAndTime(at)}</time>
      </p>
      {notes.map((note, index) => (
        <Note key={index} title={note.title}>
          {note.text}
        </Note>
      ))}
      {of && revision !== null && (
        <div className="app-timeline__text">
          <Link className="govuk-link" href={`/items/${of}/revisions/${revision}`}>
            See revision {revision}
          </Link>
        </div>
      )}
    </li>
  );
}

/** "Returned: Add automatic checks …": what happened, then the item as the link. */
function TitleLink({ title, item }: { title: string; item: { id: string; title: string } }) {
  const what = title.endsWith(item.title) ? title.slice(0, -item.title.length) : `${title}: `;
  return (
    <>
      {what}
      <Link className="govuk-link" href={`/items/${item.id}`}>
        {item.title}
      </Link>
    </>
  );
}

const Note = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="app-timeline__text">
    {title && <b>{title}:</b>} {children}
  </div>
);
