import type { ReactNode } from 'react';

type HeadlineProps = {
  /** The name of the page and the day: "Team, Tuesday 24 November 2026". */
  caption: string;
  /** The answer for which people come: "2 of 14 apprentices need you". */
  children: ReactNode;
  lead?: string;
};

/** The head of a page whose heading is an answer. Its name stands above, as the caption. */
export const Headline = ({ caption, children, lead }: HeadlineProps) => (
  <div className="app-headline">
    <span className="app-title__caption">{caption}</span>
    <h1 className="govuk-heading-xl app-headline__h">{children}</h1>
    {lead && <p className="govuk-body-l app-headline__lead">{lead}</p>}
  </div>
);
