/**
 * Says what is about to be done.
 *
 * @param {string} what
 * @returns {void}
 */
export function doing(what) {
  console.log(`\n▸ ${what}`);
}

/**
 * Says how it ended, and how long it took.
 *
 * @param {string} how
 * @param {number} since The start, in milliseconds.
 * @returns {void}
 */
export function done(how, since) {
  console.log(`  ${how} in ${((Date.now() - since) / 1000).toFixed(1)} s`);
}
