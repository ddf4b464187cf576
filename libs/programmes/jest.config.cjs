const { node } = require('../../jest.preset.cjs');

module.exports = { ...node, displayName: 'programmes', rootDir: __dirname };
