import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Fixture } from './options';

const require = createRequire(__filename);

export const componentsFolder = join(
  dirname(require.resolve('govuk-frontend/package.json')),
  'dist/govuk/components',
);

/** The examples that govuk-frontend publishes of a component, with the markup that it makes of each. */
export const fixturesOf = (component: string) =>
  (require(join(componentsFolder, component, 'fixtures.json')) as { fixtures: Fixture[] }).fixtures;
