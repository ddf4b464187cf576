import type { RouteObject } from 'react-router';
import { loadedPage as page } from './app/loaded-page';

/** Apprenticeships, and what stands in the record of one. */
export const recordRoutes: RouteObject[] = [
  {
    path: '/apprenticeships',
    element: page(() => import('./apprenticeships/list.page'), 'ApprenticeshipsPage'),
  },
  {
    path: '/apprenticeships/new',
    element: page(() => import('./apprenticeships/start.page'), 'StartApprenticeshipPage'),
  },
  {
    path: '/apprenticeships/:id',
    element: page(() => import('./dashboard/record.page'), 'RecordPage'),
  },
  {
    path: '/apprenticeships/:id/checklist',
    element: page(() => import('./plans/checklist.page'), 'ChecklistPage'),
  },
  { path: '/apprenticeships/:id/log', element: page(() => import('./log/log.page'), 'LogPage') },
  {
    path: '/apprenticeships/:id/hours',
    element: page(() => import('./hours/hours.page'), 'HoursPage'),
  },
  {
    path: '/apprenticeships/:id/hours/verify',
    element: page(() => import('./hours/verify-hours.page'), 'VerifyHoursPage'),
  },
  {
    path: '/apprenticeships/:id/hours/contracted/new',
    element: page(() => import('./hours/record-contracted.page'), 'RecordContractedPage'),
  },
  {
    path: '/apprenticeships/:id/hours/contracted/:period/take-back',
    element: page(() => import('./hours/take-back.page'), 'TakeBackPage'),
  },
  {
    path: '/apprenticeships/:id/hours/prior-learning',
    element: page(() => import('./hours/prior-learning.page'), 'PriorLearningPage'),
  },
  {
    path: '/apprenticeships/:id/training',
    element: page(() => import('./training/training.page'), 'TrainingPage'),
  },
  {
    path: '/apprenticeships/:id/evidence',
    element: page(() => import('./evidence/portfolio.page'), 'PortfolioPage'),
  },
  {
    path: '/apprenticeships/:id/skills',
    element: page(() => import('./skills/skills.page'), 'SkillsPage'),
  },
  {
    path: '/apprenticeships/:id/timeline',
    element: page(() => import('./apprenticeships/timeline.page'), 'TimelinePage'),
  },
  {
    path: '/apprenticeships/:id/details',
    element: page(() => import('./apprenticeships/details.page'), 'DetailsPage'),
  },
  {
    path: '/apprenticeships/:id/breaks',
    element: page(() => import('./breaks/breaks.page'), 'BreaksPage'),
  },
  {
    path: '/apprenticeships/:id/breaks/new',
    element: page(() => import('./breaks/ask.page'), 'AskForBreakPage'),
  },
  { path: '/breaks/:id', element: page(() => import('./breaks/break.page'), 'BreakPage') },
  {
    path: '/breaks/:id/return',
    element: page(() => import('./breaks/return.page'), 'ReturnPage'),
  },
  {
    path: '/breaks/:id/:move',
    element: page(() => import('./breaks/reason.page'), 'BreakReasonPage'),
  },
  {
    path: '/apprenticeships/:id/people/:role',
    element: page(() => import('./apprenticeships/assign.page'), 'AssignPage'),
  },
  {
    path: '/apprenticeships/:id/review',
    element: page(() => import('./apprenticeships/record-review.page'), 'RecordReviewPage'),
  },
];
