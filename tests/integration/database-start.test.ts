import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ensureMongodbAnswers, mongodbProblem, replicaSetProblem } from '@/payload/scripts/start/mongodb.mjs'
import { findFreePort } from '@/payload/scripts/start/port.mjs'
import { openTestPayload, type TestPayload, testEnvironment } from '../support/payload'

const onMongodb = Boolean(process.env.TEST_MONGODB_URI)
const migrations = readdirSync(`payload/migrations/${onMongodb ? 'mongodb' : 'sqlite'}`).filter((name) =>
  /^\d+_\d+_\w+\.ts$/.test(name),
)

describe('migrations', () => {
  let test_: TestPayload

  beforeAll(async () => {
    test_ = await openTestPayload()
  })
  afterAll(() => test_.close())

  test('are all done once, and again changes nothing', async () => {
    const { payload } = test_
    const { migrate, pendingMigrations } = await import('@/payload/scripts/start/migrations')
    expect(await pendingMigrations(payload)).toEqual([])
    await migrate(payload)
    expect((await payload.find({ collection: 'payload-migrations' as never })).totalDocs).toBe(migrations.length)
  })

  test('of a later version than the site’s are refused, with what to do', async () => {
    const { payload } = test_
    const { migrate } = await import('@/payload/scripts/start/migrations')
    const data = { name: '29990101_000000_later', batch: 2 }
    const { id } = await payload.create({ collection: 'payload-migrations' as never, data: data as never })
    await expect(migrate(payload)).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringMatching(/version plus récente du site \(29990101_000000_later\) : remettez/),
    })
    await payload.delete({ collection: 'payload-migrations' as never, id })
  })
})

test('two processes that prepare one new database together both succeed, or the second says who has it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'skorann-two-'))
  const prepare = () =>
    promisify(execFile)(
      process.execPath,
      ['-C', 'production', '--import', 'tsx', 'tests/support/prepare-database.ts'],
      { env: { ...process.env, ...testEnvironment(folder), NODE_OPTIONS: '' } },
    ).then(
      ({ stdout }) => stdout,
      ({ stdout, stderr }) => `${stdout}${stderr}`,
    )
  const said = await Promise.all([prepare(), prepare()])
  const ready = said.filter((words) => words.includes('PREPARED'))
  if (onMongodb) expect(ready).toHaveLength(2)
  else {
    expect(ready.length).toBeGreaterThan(0)
    for (const words of said.filter((one) => !one.includes('PREPARED'))) {
      expect(words).toContain('est utilisée par un autre programme')
    }
  }
  expect(await prepare()).toContain(`PREPARED {"migrations":${migrations.length},"articles":`)
  await rm(folder, { recursive: true, force: true })
})

describe('npm start asks MongoDB first', () => {
  test('and names the hosts, never the password, when nobody answers', async () => {
    const port = await findFreePort()
    const asking = ensureMongodbAnswers(`mongodb://anne:motdepasse@127.0.0.1:${port}/site?replicaSet=rs0`)
    await expect(asking).rejects.toMatchObject({
      name: 'Refusal',
      message: `MongoDB ne répond pas à 127.0.0.1:${port} : démarrez-le, ou corrigez DATABASE_URI.`,
    })
  })

  test('also when something that is not MongoDB listens there', async () => {
    const other = createServer((socket) => void socket.once('data', () => socket.destroy()))
    const port = await findFreePort()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    const asking = ensureMongodbAnswers(`mongodb://127.0.0.1:${port}/site?replicaSet=rs0`)
    await expect(asking).rejects.toMatchObject({ message: expect.stringContaining('MongoDB ne répond pas à') })
    await new Promise((resolve) => other.close(resolve))
  })

  test('and says what to write for a server without replica set, or with another name', () => {
    expect(replicaSetProblem(undefined, 'rs0')).toContain('lancez-le avec --replSet rs0, puis rs.initiate()')
    expect(replicaSetProblem('autre', 'rs0')).toContain('écrivez replicaSet=autre dans DATABASE_URI')
    expect(replicaSetProblem('rs0', 'rs0')).toBeNull()
  })

  test('and tells a wrong password from an account that may not use the base', () => {
    const refused = (code: number) => mongodbProblem(Object.assign(new Error('refused'), { code }), 'db:27017')
    expect(refused(18)).toContain('refuse le nom ou le mot de passe donnés pour db:27017')
    expect(refused(13)).toContain('accordez-lui le rôle readWrite')
  })

  const given = process.env.TEST_MONGODB_URI ?? ''
  if (onMongodb)
    test('and is content with the one of these tests, under its own name', async () => {
      await ensureMongodbAnswers(given)
      await expect(ensureMongodbAnswers(given.replace(/replicaSet=\w+/, 'replicaSet=autre'))).rejects.toMatchObject({
        message: expect.stringContaining('écrivez replicaSet='),
      })
    })
})
