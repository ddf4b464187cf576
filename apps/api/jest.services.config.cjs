// Against real services that have to be installed: docs/real-services.md. Not part of `npm test`.
const config = require('./jest.config.cjs');

module.exports = {
  ...config,
  displayName: 'api with real services',
  testMatch: ['<rootDir>/src/**/*.services.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
