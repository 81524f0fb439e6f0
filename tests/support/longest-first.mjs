import TestSequencer from '@jest/test-sequencer'

const LEVELS = [['unit'], ['components'], ['integration'], ['e2e', 'faults']]

/**
 * Files that take minutes, for a first run: Jest knows how long each took once it ran here, and guesses by size before. One
 * of them begun last would run alone.
 */
const LONG =
  /(faults\/scheduled|dockerfile|admin-screens|slow-saves|e2e\/schedule|dashboard|save-guard|published-means)/

/** Runs quick levels first, so that a slip shows within seconds; in each, the longest files first. */
export default class LongestFirst extends TestSequencer {
  /** @type {TestSequencer['sort']} */
  async sort(tests) {
    const longestFirst = await super.sort(tests)
    return longestFirst.sort((one, other) => rankOf(one) - rankOf(other) || shortOf(one) - shortOf(other))
  }
}

/** @typedef {Parameters<TestSequencer['sort']>[0][number]} Test */

/** @param {Test} test of a project such as `integration-sqlite` */
function rankOf({ context }) {
  const [level = ''] = String(context.config.displayName?.name).split('-', 1)
  return LEVELS.findIndex((levels) => levels.includes(level))
}

/** @param {Test} test */
function shortOf({ path, duration }) {
  return duration === undefined && LONG.test(path) ? 0 : 1
}
