const { browser } = require('../../jest.preset.cjs');

module.exports = { ...browser, displayName: 'web', rootDir: __dirname, testTimeout: 30_000 };
