const { node } = require('../../jest.preset.cjs');

module.exports = {
  ...node,
  displayName: 'api',
  rootDir: __dirname,
  // These need services that have to be installed: docs/real-services.md.
  testPathIgnorePatterns: ['/node_modules/', '\\.services\\.spec\\.ts$'],
};
