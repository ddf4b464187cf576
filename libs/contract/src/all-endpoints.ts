import * as accounts from './accounts';
import * as apprenticeships from './apprenticeships';
import * as batches from './batches';
import * as breaks from './breaks';
import * as cohorts from './cohorts';
import * as cover from './cover';
import * as dashboard from './dashboard';
import type { Endpoint } from './endpoint';
import * as evidence from './evidence';
import * as heatMap from './heat-map';
import * as hours from './hours';
import * as log from './log';
import * as observations from './observations';
import * as people from './people';
import * as plans from './plans';
import * as programmes from './programmes';
import * as progress from './progress';
import * as queue from './queue';
import * as reports from './reports';
import * as signOffs from './sign-offs';
import * as skills from './skills';
import * as timeline from './timeline';
import * as training from './training';
import * as witnesses from './witnesses';

const features = {
  accounts,
  apprenticeships,
  batches,
  breaks,
  cohorts,
  cover,
  dashboard,
  evidence,
  heatMap,
  hours,
  log,
  observations,
  people,
  plans,
  programmes,
  progress,
  queue,
  reports,
  signOffs,
  skills,
  timeline,
  training,
  witnesses,
};

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

/** Every endpoint of the contract, by its name: for the tests that loop over all, and for OpenAPI. */
export const allEndpoints: readonly (Endpoint & { name: string; feature: string })[] =
  Object.entries(features).flatMap(([feature, exports]) =>
    Object.entries(exports as Record<string, unknown>).flatMap(([name, value]) =>
      isEndpoint(value) ? [{ ...value, name, feature }] : [],
    ),
  );
