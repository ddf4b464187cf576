import { useIsFetching, useQuery } from '@tanstack/react-query';
import { accounts, type Me } from '@tracker/contract';
import {
  Footer,
  Link,
  LinkProvider,
  PhaseBanner,
  ServiceNavigation,
  SkipLink,
} from '@tracker/govuk';
import { Suspense, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { Boundary } from './boundary';
import { FollowedLink } from './followed-link';
import { wasSignedIn } from './last-call';
import { Mark } from './mark';
import { navigationOf } from './navigation';
import { serviceName } from './page';
import { read } from './query';
import { readSession, useSignOut } from './session';

/** The frame of every page, also of those that need nobody to sign in. */
export function Layout() {
  const me = useWhoIsHere();
  return (
    <LinkProvider as={FollowedLink}>
      <div className="app-frame">
        <SkipLink href="#main" />
        <Header me={me} />
        {me && <Navigation me={me} />}
        <Busy />
        <DemoBanner />
        <Boundary>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </Boundary>
      </div>
      <footer>
        <Footer meta={{ items: footerLinks(me) }} />
      </footer>
    </LinkProvider>
  );
}

/** What a witness opens looks the same for everybody, also for who is signed in. */
const pagesForStrangers = [
  '/sign-in',
  '/set-password',
  '/witness',
  '/witness/repudiate',
  '/witness/sent',
  '/witness/withdrawn',
];

/**
 * Pages for people who are signed in read the session themselves. Any other asks only where this
 * browser was signed in before, so that a stranger causes no refused call.
 */
function useWhoIsHere(): Me | null {
  const isForStrangers = pagesForStrangers.includes(useLocation().pathname);
  const enabled = !isForStrangers && wasSignedIn();
  const { data } = useQuery({ ...readSession(), enabled, retry: false });
  return isForStrangers ? null : (data ?? null);
}

const Header = ({ me }: { me: Me | null }) => (
  <header className="govuk-generic-header app-header">
    <div className="govuk-width-container app-header__row">
      <Link href={me ? '/' : '/sign-in'} className="app-header__name">
        <Mark />
        {serviceName}
      </Link>
      {me && (
        <nav aria-label="Account">
          <ul className="app-header__links">
            <li>
              <Link className="app-header__link" href="/account">
                {me.name}
              </Link>
            </li>
            <li>
              <Link className="app-header__link" href="/help">
                Help
              </Link>
            </li>
            <li>
              <SignOut />
            </li>
          </ul>
        </nav>
      )}
    </div>
  </header>
);

function SignOut() {
  const signOut = useSignOut();
  const [hasFailed, setFailed] = useState(false);
  return (
    <button
      type="button"
      className="app-header__link app-header__link--button"
      onClick={() => void signOut().catch(() => setFailed(true))}
    >
      {hasFailed ? 'Could not sign out. Try again' : 'Sign out'}
    </button>
  );
}

function Navigation({ me }: { me: Me }) {
  const { pathname } = useLocation();
  return (
    <ServiceNavigation
      className="app-navigation"
      collapseOnMobile={false}
      items={navigationOf(me, pathname)}
    />
  );
}

/** Appears only when something takes long: the styles wait before they show it. */
function Busy() {
  return useIsFetching() > 0 ? (
    <div className="app-busy" role="status" aria-label="Loading" />
  ) : null;
}

const Loading = () => (
  <div className="govuk-width-container">
    <main className="govuk-main-wrapper" id="main">
      <p className="govuk-body app-loading">Loading</p>
    </main>
  </div>
);

/** Must never be mistaken for the real thing. */
function DemoBanner() {
  const { data } = useQuery({ ...read(accounts.getService, {}), staleTime: Infinity });
  if (!data?.demo) return null;
  return (
    <aside aria-label="About this service">
      <PhaseBanner tag="Demo" className="app-demo">
        All people are invented. Nothing here is real.
      </PhaseBanner>
    </aside>
  );
}

const footerLinks = (me: Me | null) => [
  { href: '/accessibility', text: 'Accessibility' },
  { href: '/privacy', text: 'Privacy' },
  { href: '/cookies', text: 'Cookies' },
  ...(me ? [{ href: '/programmes/apprentice-devops/role', text: 'Role definition' }] : []),
];
