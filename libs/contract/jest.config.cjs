const { node } = require('../../jest.preset.cjs');

module.exports = { ...node, displayName: 'contract', rootDir: __dirname };
