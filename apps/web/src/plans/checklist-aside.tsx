import type { ChecklistFilter, PlanGroup } from '@tracker/contract';
import { Link } from '@tracker/govuk';
import type { ReactNode } from 'react';
import type { Plan } from './checklist.page';

/** Filters are links with an address each. Those that would show nothing are left out. */
export const Filters = ({ plan, show }: { plan: Plan; show: ChecklistFilter }) => (
  <nav className="app-filter" aria-labelledby="show">
    <h2 className="govuk-heading-s govuk-!-margin-bottom-2" id="show">
      Show
    </h2>
    <ul className="app-filter__list">
      {plan.filters
        .filter(({ key, count }) => count > 0 || key === show)
        .map(({ key, title, count }) => (
          <li key={key}>
            <Link
              className="govuk-link govuk-link--no-visited-state app-filter__link"
              href={key === 'everything' ? '?' : `?show=${key}`}
              aria-current={key === show ? 'true' : undefined}
            >
              <span>{title}</span> <Count>{count}</Count>
            </Link>
          </li>
        ))}
    </ul>
  </nav>
);

/** Left out on a phone: the same words stand in each heading. */
export const GoTo = ({ groups }: { groups: readonly PlanGroup[] }) => (
  <nav className="app-filter app-filter--jump" aria-labelledby="go-to">
    <h2 className="govuk-heading-s govuk-!-margin-bottom-2" id="go-to">
      Go to
    </h2>
    <ul className="app-filter__list">
      {groups.map(({ key, shortTitle, late, completed, required }) => (
        <li key={key}>
          <a className="govuk-link govuk-link--no-visited-state app-filter__link" href={`#${key}`}>
            <span>
              {shortTitle}
              {late > 0 && <span className="app-filter__note">{late} late</span>}
            </span>{' '}
            <Count>
              {completed} of {required}
            </Count>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Count = ({ children }: { children: ReactNode }) => (
  <span className="app-filter__count">{children}</span>
);
