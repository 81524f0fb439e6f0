import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ensureMongodbAnswers, mongodbProblem, replicaSetProblem } from '@/payload/scripts/start/mongodb.mjs'
import { findFreePort } from '@/payload/scripts/start/port.mjs'
import { openTestPayload, type TestPayload } from '../support/payload'
import { testEnvironment } from '../support/test-environment'

const onMongodb = Boolean(process.env.TEST_MONGODB_URI)
const migrations = readdirSync(`payload/migrations/${onMongodb ? 'mongodb' : 'sqlite'}`).filter((name) =>
  /^\d+_\d+_\w+\.ts$/.test(name),
)

type Row = Record<string, unknown>
type Client = { execute(statement: string): Promise<{ rows: Row[] }> }

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

  test('of a later version than the site’s are refused, with a way out', async () => {
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

  if (!onMongodb)
    test('leave no key that keeps the document it names from being deleted', async () => {
      const { client } = test_.payload.db as unknown as { client: Client }
      const rows = async (statement: string) => (await client.execute(statement)).rows
      const tables = await rows("SELECT name FROM sqlite_master WHERE type = 'table'")
      const keys: string[] = []
      for (const { name } of tables) {
        for (const key of await rows(`PRAGMA foreign_key_list('${name}')`)) {
          keys.push(`${name}.${key.from} ${key.on_delete}`)
        }
      }
      expect(keys).toContain('_articles_v.version_updated_by_id SET NULL')
      expect(keys.filter((key) => !/ (SET NULL|CASCADE)$/.test(key))).toEqual([])
    })
})

if (!onMongodb)
  test('the migration of the keys to accounts keeps every row and index, and the account can be deleted', async () => {
    const { drizzle } = await import('@payloadcms/db-sqlite/drizzle/libsql')
    const { sql } = await import('@payloadcms/db-sqlite/drizzle')
    const { migrations: steps } = await import('@/payload/migrations/sqlite')
    const folder = await mkdtemp(join(tmpdir(), 'skorann-keys-'))
    const db = drizzle({ connection: { url: `file:${join(folder, 'old.db')}` } })
    const run = async (statement: string) => (await db.run(sql.raw(statement))).rows as unknown as Row[]
    const at = steps.findIndex(({ name }) => name === '20261129_150000_keys_to_accounts')
    for (const { up } of steps.slice(0, at)) await up({ db } as never)
    await run(`INSERT INTO users (id, name, email) VALUES ('u', 'Anne', 'anne@exemple.fr')`)
    for (const name of ['articles', 'pages']) {
      const own = `'d', 'Titre', 'titre', 'u', 'u', 3`
      await run(`INSERT INTO ${name} (id, title, slug, created_by_id, updated_by_id, revision) VALUES (${own})`)
      await run(
        `INSERT INTO _${name}_v (id, parent_id, version_title, version_updated_by_id) VALUES ('v', 'd', 'Titre', 'u')`,
      )
    }
    await run(`INSERT INTO articles_texts ("order", parent_id, path, text) VALUES (1, 'd', 'tags', 'santé')`)
    const everything = async () => ({
      rows: await Promise.all(
        ['articles', 'pages', '_articles_v', '_pages_v', 'articles_texts'].map((name) => run(`SELECT * FROM ${name}`)),
      ),
      indexes: await run(`SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name`),
    })
    const before = await everything()
    await db.run(sql.raw('BEGIN IMMEDIATE'))
    await steps[at]?.up({ db } as never)
    await db.run(sql.raw('COMMIT'))
    expect(JSON.stringify(await everything())).toBe(JSON.stringify(before))
    await run(`DELETE FROM users WHERE id = 'u'`)
    expect(await run('SELECT title, updated_by_id, created_by_id, revision FROM articles')).toMatchObject([
      { title: 'Titre', updated_by_id: null, created_by_id: null, revision: 3 },
    ])
    expect(await run('SELECT version_title, version_updated_by_id FROM _pages_v')).toMatchObject([
      { version_title: 'Titre', version_updated_by_id: null },
    ])
    db.$client.close()
    await rm(folder, { recursive: true, force: true })
  })

test('two processes that prepare one new database together both succeed, or the second names the first', async () => {
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
  const outputs = await Promise.all([prepare(), prepare()])
  const ready = outputs.filter((words) => words.includes('PREPARED'))
  expect(ready.length).toBeGreaterThan(0)
  for (const words of outputs.filter((one) => !one.includes('PREPARED'))) {
    expect(words).toContain('est utilisée par un autre programme')
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

  test('and gives the setting for a server without replica set, or with another name', () => {
    expect(replicaSetProblem(undefined, 'rs0')).toContain('lancez-le avec --replSet rs0, puis rs.initiate()')
    expect(replicaSetProblem('autre', 'rs0')).toContain('écrivez replicaSet=autre dans DATABASE_URI')
    expect(replicaSetProblem('rs0', 'rs0')).toBeNull()
  })

  test('and distinguishes a wrong password from an account without rights on the database', () => {
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
