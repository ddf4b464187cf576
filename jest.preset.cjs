// Jest runs CommonJS here: below Node 24.9 it cannot require() ES modules. So swc compiles our own source,
// and the dependencies that ship as ES modules only.
const esModulesOnly = [
  '@nestjs',
  '@fastify/cookie',
  'content-disposition',
  'cookie',
  'light-my-request',
  'react-router',
];

const compile = {
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      react: { runtime: 'automatic' },
    },
  },
  module: { type: 'commonjs' },
};

const shared = {
  reporters: ['default', require.resolve('./jest.results.cjs')],
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
  transform: { '^.+\\.[cm]?[tj]sx?$': ['@swc/jest', { swcrc: false, ...compile }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`],
};

module.exports = {
  node: { ...shared, testEnvironment: 'node' },
  browser: {
    ...shared,
    testEnvironment: require.resolve('./jest.browser.cjs'),
    moduleNameMapper: { '\\.(scss|css|svg)$': require.resolve('./jest.no-styles.cjs') },
  },
};
