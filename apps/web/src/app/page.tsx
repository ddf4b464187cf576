import { BackLink, NotificationBanner } from '@tracker/govuk';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { doneBefore, forgetDone } from './done';
import { WhoCanSee } from './who-can-see';

export const serviceName = 'Apprentice tracker';

export type PageProps = {
  /** The h1, and the first part of the title in the browser's tab. */
  title: string;
  /** Where the title of the tab says more than the h1: "Checklist: Sam Okafor". */
  tabTitle?: string;
  caption?: ReactNode;
  /** The one main action of the page, beside the title. */
  action?: ReactNode;
  /** Stands in place of the h1 and its caption. It holds an h1; null: the h1 stands in the page itself. */
  head?: ReactNode;
  back?: { href: string; text: string };
  /** 1180 px, for pages with wide tables. */
  wide?: boolean;
  /** "you, Priya Nair (mentor) …": said at the foot of every page with personal content. */
  whoCanSee?: string;
};
export type WithChildren = { children: ReactNode };

/** One page: its title, where the focus goes, what was just done, and who can see it. */
export function Page({ children, ...props }: PageProps & WithChildren) {
  return (
    <PageFrame {...props}>
      <PageHead {...props} />
      {children}
    </PageFrame>
  );
}

/** A page without its h1: for forms, which put an error summary above it. */
export function PageFrame({
  title,
  tabTitle = title,
  back,
  wide,
  whoCanSee,
  children,
}: PageProps & WithChildren) {
  const main = useRef<HTMLElement>(null);
  const { key, words: done } = useDoneBefore();
  useEffect(() => {
    document.title = `${tabTitle} - ${serviceName}`;
  }, [tabTitle]);
  useFocusOnTitle(main, done === null);
  return (
    <div className={`govuk-width-container${wide ? ' app-width-wide' : ''}`}>
      {back && (
        <nav aria-label="Back">
          <BackLink href={back.href}>{back.text}</BackLink>
        </nav>
      )}
      <main className="govuk-main-wrapper" id="main" ref={main}>
        {done !== null && (
          <NotificationBanner key={key} type="success">
            {done}
          </NotificationBanner>
        )}
        {children}
        {whoCanSee && <WhoCanSee>{whoCanSee}</WhoCanSee>}
      </main>
    </div>
  );
}

/** What was done on the way to this address. The page may stay while its address changes. */
function useDoneBefore() {
  const { key, state } = useLocation() as { key: string; state: unknown };
  const [said, setSaid] = useState({ key, words: doneBefore(state) });
  if (said.key !== key) setSaid({ key, words: doneBefore(state) });
  useEffect(forgetDone, [key]);
  return said;
}

export function PageHead({ title, caption, action, head }: PageProps) {
  if (head !== undefined) return head;
  return (
    <div className="app-title">
      <h1 className="govuk-heading-l">
        {caption && <span className="app-title__caption">{caption}</span>}
        {title}
      </h1>
      {action}
    </div>
  );
}

/** The page that was shown last, to tell a new page from a change of the address within one. */
let lastPath: string | null = null;

/** A new page starts at its top and tells a screen reader its name. The browser does the first one. */
function useFocusOnTitle(main: RefObject<HTMLElement | null>, takesFocus: boolean) {
  const { pathname, search, hash, key } = useLocation();
  const way: string = useNavigationType();
  const shown = useRef('');
  useEffect(() => {
    const isFirst = lastPath === null;
    const isOnlyReplaced = way === 'REPLACE' && lastPath === pathname;
    // A link within the page is the browser's own.
    const isWithin = way === 'POP' && shown.current === pathname + search;
    lastPath = pathname;
    shown.current = pathname + search;
    // What stands behind the # of a link from a mail is no part of the page.
    const isPlain = !hash || !document.getElementById(hash.slice(1));
    if (isOnlyReplaced || isWithin || (isFirst && isPlain)) return;
    if (way !== 'POP' && !hash) window.scrollTo(0, 0);
    if (takesFocus) focusOn(main.current, hash, isFirst || way !== 'POP');
  }, [main, pathname, search, hash, key, way, takesFocus]);
}

/** The part of the page that the address names, or else the title. */
function focusOn(main: HTMLElement | null, hash: string, scrolls: boolean) {
  const part = hash ? document.getElementById(hash.slice(1)) : null;
  if (scrolls) part?.scrollIntoView();
  const target = part ?? main?.querySelector<HTMLElement>('h1');
  if (!target) return;
  const isOwnStop = target.tabIndex >= 0;
  if (!isOwnStop) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (!isOwnStop)
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
}
