// Loaded before `npm run test:faults`: the long form of what `npm test` tries with fewer writes.
process.env.TEST_FAULT_WRITES ??= '500'
