// Loaded before `npm run test:faults`: the tests of `npm test`, with more writes.
process.env.TEST_FAULT_WRITES ??= '500'
