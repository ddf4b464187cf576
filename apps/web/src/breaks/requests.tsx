import type { BreakPage } from '@tracker/contract';
import { dayAndTime } from '../app/format';

type Request = BreakPage['requests'][number];

/** What was asked for about the break and what became of it, the latest first. */
export const Requests = ({ requests }: { requests: readonly Request[] }) => (
  <ol className="app-timeline">
    {requests.map((request) => (
      <li key={request.at + request.kind} className="app-timeline__item">
        <h3 className="app-timeline__title">{request.title}</h3>
        <p className="app-timeline__by">by {request.by}</p>
        <p className="app-timeline__date">
          <time dateTime={request.at}>{dayAndTime(request.at)}</time>
        </p>
        {request.note && <p className="govuk-body app-as-typed">“{request.note}”</p>}
        <p className="govuk-body">
          <b>{request.outcomeWords}</b>
          {request.decidedAt && `, ${dayAndTime(request.decidedAt)}`}
          {request.moved && `. ${request.moved}`}
        </p>
        {request.reason && <p className="govuk-body app-as-typed">Reason: “{request.reason}”</p>}
      </li>
    ))}
  </ol>
);
