export type Entry = { anchor: string; title: string; count?: number };

/** The way round a long page: beside it on a desk, above it on a phone. */
export const Contents = ({ entries }: { entries: readonly Entry[] }) => (
  <nav className="app-page-contents app-noprint" aria-labelledby="contents">
    <h2 className="govuk-heading-s app-page-contents__title" id="contents">
      Contents
    </h2>
    <ul className="app-page-contents__list">
      {entries.map(({ anchor, title, count }) => (
        <li key={anchor} className="app-page-contents__item">
          <a
            className="govuk-link govuk-link--no-visited-state app-page-contents__link"
            href={`#${anchor}`}
          >
            {title}
          </a>
          {count !== undefined && (
            <span className="app-page-contents__count">
              {count}
              <span className="govuk-visually-hidden"> items</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  </nav>
);
