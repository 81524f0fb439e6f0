import TestSequencer from '@jest/test-sequencer'

const LEVELS = ['unit', 'components', 'integration', 'e2e', 'faults']

/** Runs quick levels first, so that a slip shows within seconds; in each, the longest files first. */
export default class LongestFirst extends TestSequencer {
  /** @type {TestSequencer['sort']} */
  async sort(tests) {
    const longestFirst = await super.sort(tests)
    return longestFirst.sort((one, other) => rankOf(one) - rankOf(other))
  }
}

/** @param {Parameters<TestSequencer['sort']>[0][number]} test of a project such as `integration-sqlite` */
function rankOf({ context }) {
  const [level = ''] = String(context.config.displayName?.name).split('-', 1)
  return LEVELS.indexOf(level)
}
