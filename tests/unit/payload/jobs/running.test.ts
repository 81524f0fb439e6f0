import { type Job, jobFailures, runJobs, stopJobs } from '@/payload/jobs/running'

afterEach(stopJobs)

const payload = {} as never
const ran = async (job: Job, times: number) => {
  let count = 0
  await new Promise<void>((resolve) => {
    const run: Job['run'] = async (_payload, signal) => {
      count += 1
      if (count === times) resolve()
      await job.run(payload, signal)
    }
    runJobs(payload, [{ ...job, run }])
  })
}

test('a job runs when its time comes, again and again', async () => {
  await ran({ name: 'Compter', every: 1, run: async () => {} }, 3)
})

test('a failed run is listed until one succeeds, and the next runs come', async () => {
  let isBroken = true
  const job = {
    name: 'Échouer',
    every: 1,
    run: async () => {
      if (isBroken) throw new Error('broken')
    },
  }
  await ran(job, 2)
  expect(jobFailures()).toMatchObject([{ job: 'Échouer' }])
  isBroken = false
  await ran(job, 2)
  expect(jobFailures()).toEqual([])
})

test('once stopped, the run under way has ended and no other begins', async () => {
  let runs = 0
  let isEnded = false
  const begun = new Promise<void>((resolve) => {
    runJobs(payload, [
      {
        name: 'Durer',
        every: 1,
        run: async () => {
          runs += 1
          resolve()
          await new Promise((done) => setImmediate(done))
          isEnded = true
        },
      },
    ])
  })
  await begun
  await stopJobs()
  expect([runs, isEnded]).toEqual([1, true])
})

test('a run gets a signal to end', async () => {
  const stopped = new Promise<boolean>((resolve) => {
    const run: Job['run'] = async (_payload, stopping) => {
      const stopped = stopJobs()
      resolve(stopping.aborted)
      void stopped
    }
    runJobs(payload, [{ name: 'Finir', every: 1, run }])
  })
  expect(await stopped).toBe(true)
})

test('jobs started anew take the place of those before', async () => {
  const runs: string[] = []
  const first = { name: 'Un', every: 1, run: async () => void runs.push('one') }
  await ran(first, 1)
  await ran({ ...first, run: async () => void runs.push('two') }, 3)
  expect(runs.lastIndexOf('one')).toBeLessThan(runs.indexOf('two'))
})
