const { node } = require('../../jest.preset.cjs');

module.exports = {
  ...node,
  displayName: 'api',
  rootDir: __dirname,
  maxWorkers: '100%',
  // A worker that has grown large is slow: it is replaced.
  workerIdleMemoryLimit: '1GB',
  // On a busy machine many requests at once take their time. How long is not what a test asks.
  testTimeout: 30_000,
  // These need services that have to be installed: docs/real-services.md.
  // Those that need several processes on one database run on PostgreSQL only.
  testPathIgnorePatterns: [
    '/node_modules/',
    '\\.services\\.spec\\.ts$',
    '\\.postgres\\.spec\\.ts$',
  ],
};
