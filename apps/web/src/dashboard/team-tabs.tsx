import { Link } from '@tracker/govuk';

const tabs = {
  list: { href: '/team', text: 'Team list' },
  'heat-map': { href: '/team/heat-map', text: 'Heat map' },
} as const;

/** The two views of a team: by person, and by duty. */
export const TeamTabs = ({ here }: { here: keyof typeof tabs }) => (
  <nav className="app-sub-navigation" aria-label="Team">
    <ul className="app-sub-navigation__list">
      {Object.entries(tabs).map(([key, { href, text }]) => (
        <li key={key} className="app-sub-navigation__item">
          <Link
            className="app-sub-navigation__link"
            href={href}
            aria-current={key === here ? 'page' : undefined}
          >
            {text}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
