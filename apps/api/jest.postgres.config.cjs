// The same specs again, on a PostgreSQL that the run brings along and takes away.
const config = require('./jest.config.cjs');

module.exports = {
  ...config,
  displayName: 'api on PostgreSQL',
  // Nothing else runs beside it.
  maxWorkers: '100%',
  testPathIgnorePatterns: ['/node_modules/', '\\.services\\.spec\\.ts$'],
  globalSetup: '<rootDir>/src/testing/start-postgres.cjs',
  globalTeardown: '<rootDir>/src/testing/stop-postgres.cjs',
};
