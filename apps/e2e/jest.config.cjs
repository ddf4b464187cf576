const { node } = require('../../jest.preset.cjs');

/** The journeys: the built service and a real browser. */
module.exports = {
  ...node,
  displayName: 'e2e',
  rootDir: __dirname,
  testPathIgnorePatterns: ['<rootDir>/src/workspace/'],
  globalSetup: '<rootDir>/src/run/start.ts',
  globalTeardown: '<rootDir>/src/run/stop.ts',
  testTimeout: 60_000,
  // Nothing else runs beside them, and a browser waits more than it works.
  maxWorkers: '100%',
};
