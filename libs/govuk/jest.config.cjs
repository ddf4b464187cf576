const { browser } = require('../../jest.preset.cjs');

module.exports = { ...browser, displayName: 'govuk', rootDir: __dirname };
