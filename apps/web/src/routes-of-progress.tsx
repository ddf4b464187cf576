import type { RouteObject } from 'react-router';
import { loadedPage as page } from './app/loaded-page';

/** Charts, the heat map, reports and files: for people who are signed in. */
export const progressRoutes: RouteObject[] = [
  { path: '/progress', element: page(() => import('./dashboard/progress.page'), 'ProgressPage') },
  { path: '/report', element: page(() => import('./dashboard/report.page'), 'ReportPage') },
  {
    path: '/team/heat-map',
    element: page(() => import('./dashboard/heat-map.page'), 'HeatMapPage'),
  },
  { path: '/cohorts', element: page(() => import('./dashboard/cohorts.page'), 'CohortsPage') },
  {
    path: '/cohorts/apprentices',
    element: page(() => import('./dashboard/cohort-list.page'), 'CohortListPage'),
  },
  { path: '/reports', element: page(() => import('./reports/reports.page'), 'ReportsPage') },
  {
    path: '/apprenticeships/:id/progress',
    element: page(() => import('./dashboard/progress.page'), 'ProgressPage'),
  },
  {
    path: '/apprenticeships/:id/report',
    element: page(() => import('./dashboard/report.page'), 'ReportPage'),
  },
];
