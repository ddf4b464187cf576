const { node } = require('../../jest.preset.cjs');

module.exports = { ...node, displayName: 'examples', rootDir: __dirname };
