const { node } = require('../../jest.preset.cjs');

/** What holds for the whole repository. Needs neither a browser nor a build. */
module.exports = {
  ...node,
  displayName: 'workspace',
  rootDir: __dirname,
  testMatch: ['<rootDir>/src/workspace/*.spec.ts'],
  testTimeout: 120_000,
};
