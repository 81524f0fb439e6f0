// `npm run fuzz -- RUNS SEED`: tests/integration/fuzz.test.ts with more requests, others at each run; the seed is printed.
const [runs = '20000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
Object.assign(process.env, { FUZZ_RUNS: runs, FUZZ_SEED: seed })
console.log(`${runs} requests, seed ${seed}`)
process.argv.splice(2, Number.POSITIVE_INFINITY, 'integration', 'integration/fuzz')
await import('../../run.mjs')
