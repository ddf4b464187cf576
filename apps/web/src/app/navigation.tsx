import type { Me } from '@tracker/contract';
import type { NavigationItem } from '@tracker/govuk';

type Role = Me['roles'][number];
type Entry = {
  href: string;
  text: string;
  for: readonly Role[];
  /** Pages that belong here as well, where no link says so by its address. */
  also?: readonly string[];
};

const judges: readonly Role[] = ['mentor', 'coach', 'service-desk-lead', 'security-contact'];
const toReview = '/to-review';

/** What each role comes for, in the order in which it stands in the navigation. */
const entries: readonly Entry[] = [
  {
    href: '/home',
    text: 'Home',
    for: ['apprentice'],
    also: ['/training', '/breaks/', '/progress', '/report'],
  },
  { href: '/checklist', text: 'Checklist', for: ['apprentice'], also: ['/items/', '/skills'] },
  { href: '/log', text: 'Log', for: ['apprentice'], also: ['/hours'] },
  { href: '/portfolio', text: 'Portfolio', for: ['apprentice'], also: ['/evidence/'] },
  { href: toReview, text: 'To review', for: judges },
  {
    href: '/my-apprentices',
    text: 'My apprentices',
    for: ['mentor', 'coach'],
    also: ['/apprenticeships/', '/items/', '/log/', '/training/', '/evidence/', '/breaks/'],
  },
  {
    href: '/team',
    text: 'Team',
    for: ['line-manager'],
    also: ['/apprenticeships/', '/items/', '/log/', '/training/', '/evidence/', '/breaks/'],
  },
  {
    href: '/cohorts',
    text: 'Cohorts',
    for: ['programme-lead'],
    also: ['/apprenticeships', '/items/', '/training/', '/evidence/', '/breaks/'],
  },
  { href: '/people', text: 'People', for: ['programme-lead'] },
  { href: '/programmes', text: 'Programmes', for: ['programme-lead'] },
  { href: '/reports', text: 'Reports', for: ['line-manager', 'programme-lead'] },
];

/** A person with several roles gets the links of all, and a deputy those of whom they stand in for. Who is asked to judge sees it, whatever they are. */
const isFor = ({ roles, covering, toReview: waiting }: Me, entry: Entry) =>
  entry.for.some((role) => roles.includes(role) || covering.includes(role)) ||
  (entry.href === toReview && waiting > 0);

/** One request of the list stands below its item's address. */
const isReview = (pathname: string) => /^\/items\/[^/]+\/review$/.test(pathname);

export function navigationOf(me: Me, pathname: string): NavigationItem[] {
  const mine = entries.filter((entry) => isFor(me, entry));
  const here =
    mine.find(({ href }) => href === toReview && isReview(pathname)) ??
    mine.find(({ href }) => pathname === href || pathname.startsWith(`${href}/`)) ??
    mine.find(({ also = [] }) => also.some((place) => pathname.startsWith(place)));
  return mine.map((entry) => ({
    href: entry.href,
    text:
      entry.href === toReview && me.toReview > 0 ? (
        <WithCount text={entry.text} of={me.toReview} />
      ) : (
        entry.text
      ),
    current: pathname === entry.href,
    active: entry === here,
  }));
}

const WithCount = ({ text, of }: { text: string; of: number }) => (
  <>
    {text}
    <span className="app-count">{of}</span>
  </>
);

/** Where somebody begins: with what waits for them. */
export function firstPageOf({ roles, covering }: Me): string {
  if (roles.includes('apprentice')) return '/home';
  if (roles.includes('line-manager')) return '/team';
  if (roles.some((role) => judges.includes(role))) return toReview;
  if (roles.includes('programme-lead')) return '/cohorts';
  return covering.length > 0 ? toReview : '/account';
}
