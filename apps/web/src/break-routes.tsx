import type { RouteObject } from 'react-router';
import { loadedPage as page } from './app/loaded-page';

/** Breaks in learning: those of one record, and each by itself. */
export const breakRoutes: RouteObject[] = [
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
];
