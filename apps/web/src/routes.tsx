import { useRoutes, type RouteObject } from 'react-router';
import { FirstPage } from './app/first-page';
import { Layout } from './app/layout';
import { loadedPage as page } from './app/loaded-page';
import { NotFoundPage } from './app/problem';
import { SignedIn } from './app/session';
import { progressRoutes } from './routes-of-progress';
import { recordRoutes } from './routes-of-records';

/** For everybody. */
const open: RouteObject[] = [
  { path: '/sign-in', element: page(() => import('./account/sign-in.page'), 'SignInPage') },
  {
    path: '/set-password',
    element: page(() => import('./account/set-password.page'), 'SetPasswordPage'),
  },
  { path: '/witness', element: page(() => import('./observations/witness.page'), 'WitnessPage') },
  {
    path: '/witness/repudiate',
    element: page(() => import('./observations/repudiate.page'), 'RepudiatePage'),
  },
  {
    path: '/witness/sent',
    element: page(() => import('./observations/witness-done.page'), 'StatementSentPage'),
  },
  {
    path: '/witness/withdrawn',
    element: page(() => import('./observations/witness-done.page'), 'StatementWithdrawnPage'),
  },
  { path: '/help', element: page(() => import('./information/help.page'), 'HelpPage') },
  {
    path: '/accessibility',
    element: page(() => import('./information/accessibility.page'), 'AccessibilityPage'),
  },
  { path: '/privacy', element: page(() => import('./information/privacy.page'), 'PrivacyPage') },
  { path: '/cookies', element: page(() => import('./information/cookies.page'), 'CookiesPage') },
];

/** For people who are signed in. What they may see and do there is the API's answer. */
const signedIn: RouteObject[] = [
  { path: '/', element: <FirstPage /> },
  { path: '/home', element: page(() => import('./dashboard/home.page'), 'HomePage') },
  { path: '/checklist', element: page(() => import('./plans/checklist.page'), 'ChecklistPage') },
  { path: '/items/:id', element: page(() => import('./plans/item.page'), 'ItemPage') },
  {
    path: '/items/:id/statement',
    element: page(() => import('./plans/statement.page'), 'StatementPage'),
  },
  {
    path: '/items/:id/request',
    element: page(() => import('./sign-offs/request.page'), 'RequestPage'),
  },
  {
    path: '/items/:id/revoke',
    element: page(() => import('./sign-offs/revoke.page'), 'RevokePage'),
  },
  {
    path: '/items/:id/review',
    element: page(() => import('./sign-offs/review.page'), 'ReviewPage'),
  },
  {
    path: '/items/:id/revisions/:revision',
    element: page(() => import('./sign-offs/revision.page'), 'RevisionPage'),
  },
  {
    path: '/items/:id/observe',
    element: page(() => import('./observations/observe.page'), 'ObservePage'),
  },
  {
    path: '/items/:id/observations/:observation/take-back',
    element: page(() => import('./observations/take-back.page'), 'TakeBackPage'),
  },
  {
    path: '/items/:id/witness',
    element: page(() => import('./observations/ask-witness.page'), 'AskWitnessPage'),
  },
  { path: '/items/:id/:move', element: page(() => import('./plans/move.page'), 'MovePage') },

  { path: '/log', element: page(() => import('./log/log.page'), 'LogPage') },
  { path: '/log/new', element: page(() => import('./log/quick-log.page'), 'QuickLogPage') },
  { path: '/log/:id', element: page(() => import('./log/entry.page'), 'EntryPage') },
  {
    path: '/log/:id/change',
    element: page(() => import('./log/change-entry.page'), 'ChangeEntryPage'),
  },
  {
    path: '/log/:id/withdraw',
    element: page(() => import('./log/withdraw-entry.page'), 'WithdrawEntryPage'),
  },

  { path: '/hours', element: page(() => import('./hours/hours.page'), 'HoursPage') },
  { path: '/training', element: page(() => import('./training/training.page'), 'TrainingPage') },
  {
    path: '/training/new',
    element: page(() => import('./training/add.page'), 'AddCertificatePage'),
  },
  {
    path: '/training/:id',
    element: page(() => import('./training/certificate.page'), 'CertificatePage'),
  },
  {
    path: '/training/:id/change',
    element: page(() => import('./training/change.page'), 'ChangeCertificatePage'),
  },
  {
    path: '/training/:id/renew',
    element: page(() => import('./training/renew.page'), 'RenewCertificatePage'),
  },
  {
    path: '/training/:id/withdraw',
    element: page(() => import('./training/withdraw.page'), 'WithdrawCertificatePage'),
  },
  {
    path: '/training/:id/let-lapse',
    element: page(() => import('./training/let-lapse.page'), 'LetLapsePage'),
  },
  { path: '/skills', element: page(() => import('./skills/skills.page'), 'SkillsPage') },
  {
    path: '/portfolio',
    element: page(() => import('./evidence/portfolio.page'), 'PortfolioPage'),
  },
  {
    path: '/portfolio/new',
    element: page(() => import('./evidence/add.page'), 'AddEvidencePage'),
  },
  {
    path: '/portfolio/new/file',
    element: page(() => import('./evidence/add-file.page'), 'AddFilePage'),
  },
  {
    path: '/portfolio/new/link',
    element: page(() => import('./evidence/add-words.page'), 'AddLinkPage'),
  },
  {
    path: '/portfolio/new/note',
    element: page(() => import('./evidence/add-words.page'), 'AddNotePage'),
  },
  {
    path: '/portfolio/new/existing',
    element: page(() => import('./evidence/use-existing.page'), 'UseExistingPage'),
  },
  { path: '/evidence/:id', element: page(() => import('./evidence/piece.page'), 'PiecePage') },
  {
    path: '/evidence/:id/change',
    element: page(() => import('./evidence/change-piece.page'), 'ChangePiecePage'),
  },
  {
    path: '/evidence/:id/places',
    element: page(() => import('./evidence/places.page'), 'PlacesPage'),
  },
  {
    path: '/evidence/:id/withdraw',
    element: page(() => import('./evidence/withdraw-piece.page'), 'WithdrawPiecePage'),
  },

  { path: '/to-review', element: page(() => import('./sign-offs/to-review.page'), 'ToReviewPage') },
  {
    path: '/to-review/check',
    element: page(() => import('./sign-offs/check-batch.page'), 'CheckBatchPage'),
  },
  {
    path: '/to-review/signed-off',
    element: page(() => import('./sign-offs/signed-off.page'), 'SignedOffPage'),
  },
  {
    path: '/my-apprentices',
    element: page(() => import('./dashboard/my-apprentices.page'), 'MyApprenticesPage'),
  },
  {
    path: '/how-we-work-this-out',
    element: page(() => import('./dashboard/how-we-work-this-out.page'), 'HowWeWorkThisOutPage'),
  },
  { path: '/team', element: page(() => import('./dashboard/team.page'), 'TeamPage') },

  ...progressRoutes,
  ...recordRoutes,

  { path: '/people', element: page(() => import('./people/list.page'), 'PeoplePage') },
  { path: '/people/new', element: page(() => import('./people/add.page'), 'AddPersonPage') },
  {
    path: '/people/:id/disable',
    element: page(() => import('./people/disable.page'), 'DisablePersonPage'),
  },

  {
    path: '/people/:id/cover',
    element: page(() => import('./cover/person-cover.page'), 'PersonCoverPage'),
  },
  {
    path: '/people/:id/cover/new',
    element: page(() => import('./cover/record-absence.page'), 'RecordAbsencePage'),
  },

  { path: '/programmes', element: page(() => import('./programmes/list.page'), 'ProgrammesPage') },
  {
    path: '/programmes/:key',
    element: page(() => import('./programmes/programme.page'), 'ProgrammePage'),
  },
  {
    path: '/programmes/:key/role',
    element: page(() => import('./programmes/role.page'), 'RolePage'),
  },

  { path: '/account', element: page(() => import('./account/account.page'), 'AccountPage') },
  {
    path: '/account/password',
    element: page(() => import('./account/change-password.page'), 'ChangePasswordPage'),
  },
  {
    path: '/account/cover',
    element: page(() => import('./cover/my-cover.page'), 'MyCoverPage'),
  },
  {
    path: '/account/cover/new',
    element: page(() => import('./cover/record-absence.page'), 'RecordMyAbsencePage'),
  },
];

/** Every URL and its page. */
export const routes: RouteObject[] = [
  {
    element: <Layout />,
    children: [
      ...open,
      { element: <SignedIn />, children: signedIn },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];

export const Pages = () => useRoutes(routes);
