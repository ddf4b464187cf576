module.exports = async function stopPostgres() {
  await globalThis.testPostgres.stop();
};
