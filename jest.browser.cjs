const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom, plus the parts of the web platform that every browser and Node have, but jsdom lacks. */
module.exports = class Browser extends TestEnvironment {
  constructor(...args) {
    super(...args);
    Object.assign(this.global, {
      AbortController,
      AbortSignal,
      fetch,
      Headers,
      Request,
      Response,
      TextDecoder,
      TextEncoder,
      structuredClone,
    });
  }
};
