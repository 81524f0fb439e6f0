import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeToOthers, warningOf } from '@/payload/scripts/start/private-files.mjs'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'skorann-private-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const modeOf = (path: string) => (statSync(join(root, path)).mode & 0o777).toString(8)

function openFile(path: string, mode = 0o666) {
  writeFileSync(join(root, path), '')
  chmodSync(join(root, path), mode)
}

function openFolder(path: string) {
  mkdirSync(join(root, path))
  chmodSync(join(root, path), 0o777)
}

test('what an earlier start left open is closed: data, database, media, mail and logs, and nothing else', () => {
  for (const folder of ['data', 'data/media', 'data/media/deep', 'data/mail', 'data/other', '.cache'])
    openFolder(folder)
  mkdirSync(join(root, '.cache/logs'))
  const files = ['skorann.db', 'skorann.db-wal', 'skorann.db-shm', 'media/a.png', 'media/deep/b.png', 'mail/c.eml']
  for (const file of files) openFile(`data/${file}`)
  openFile('.cache/logs/site.log', 0o644)
  openFile('data/other/theirs', 0o644)
  openFile('elsewhere', 0o644)
  symlinkSync(join(root, 'elsewhere'), join(root, 'data/media/link'))

  const settings = { DATA_DIR: join(root, 'data'), DATABASE_URI: `file:${root}/data/skorann.db` }
  expect(closeToOthers(settings, root)).toEqual([])

  for (const folder of ['data', 'data/media', 'data/media/deep', 'data/mail', '.cache/logs']) {
    expect([folder, modeOf(folder)]).toEqual([folder, '700'])
  }
  for (const file of files) expect([file, modeOf(`data/${file}`)]).toEqual([file, '600'])
  expect([modeOf('.cache/logs/site.log'), modeOf('data/other/theirs'), modeOf('elsewhere')]).toEqual([
    '600',
    '644',
    '644',
  ])
})

test('a first start, and a database elsewhere, have nothing to close', () => {
  expect(closeToOthers({ DATA_DIR: join(root, 'none'), DATABASE_URI: 'mongodb://localhost/x' }, root)).toEqual([])
  expect(warningOf([])).toBeNull()
  expect(warningOf(['/data', '/data/media'])).toContain('peuvent lire /data et 1 autres')
})

test('with an umask that opens everything, a database and its files are made for their owner alone', () => {
  const script = `
    await import(${JSON.stringify(`${process.cwd()}/payload/scripts/start/private-umask.mjs`)})
    const { createClient } = await import('@libsql/client')
    const database = createClient({ url: 'file:${root}/new.db' })
    await database.execute('PRAGMA journal_mode = WAL')
    await database.execute('CREATE TABLE words (word TEXT)')
    await (await import('node:fs/promises')).mkdir('${root}/media')
    console.log((await import('node:fs')).readdirSync('${root}').join(' '))
    for (const name of ['new.db-wal', 'new.db-shm']) console.log((await import('node:fs')).statSync('${root}/' + name).mode.toString(8))`
  const printed = execFileSync(
    'sh',
    ['-c', 'umask 000; exec "$0" --input-type=module --eval "$1"', process.execPath, script],
    { encoding: 'utf8' },
  )
  expect(printed.trim().split('\n')).toEqual(['media new.db new.db-shm new.db-wal', '100600', '100600'])
  expect(readdirSync(root)).toContain('new.db')
  expect([modeOf('new.db'), modeOf('media')]).toEqual(['600', '700'])
})

test.each(['serve.ts', 'prepare.ts', 'serve-built.mjs', '../command-settings.mjs'])(
  '%s closes what it makes before it loads anything that makes it',
  async (script) => {
    const { readFileSync } = await import('node:fs')
    const source = readFileSync(`payload/scripts/start/${script}`, 'utf8')
    expect(source.match(/^import .*$/m)?.[0]).toMatch(/private-umask\.mjs'$/)
  },
)
