import { spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { findFreePort } from '@/payload/scripts/start/port.mjs'

const COPIED = ['payload/scripts/start', 'payload/env.ts', 'package.json', 'package-lock.json', '.env.example']

let project: string

/** A copy of the project with the files that `npm start` needs up to the build, and no source to build. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'skorann-start-'))
  for (const path of COPIED) cpSync(path, join(project, path), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'))
})

afterEach(() => rmSync(project, { recursive: true }))

test.each([
  [{ PORT: 'abc' }, 'PORT vaut « abc » : donnez un nombre entier de 1 à 65535, par exemple PORT=3000.'],
  [{ DATABASE_URI: 'postgres://localhost/x' }, 'DATABASE_URI commence par « postgres: », un genre de base inconnu'],
  [
    { DATABASE_URI: 'mongodb://localhost/x' },
    'DATABASE_URI ne nomme pas de « replica set », sans lequel MongoDB n’a pas de transactions',
  ],
  [{ PAYLOAD_SECRET: 'court' }, 'PAYLOAD_SECRET est trop court : donnez au moins 32 caractères'],
  [{ DATABASE_URI: 'file:./nowhere/x.db' }, 'nowhere, n’existe pas : créez-le ou corrigez DATABASE_URI.'],
  [{ DATABASE_URI: 'file:./package.json' }, 'package.json n’est pas une base de données SQLite'],
  [{ DATA_DIR: './package.json/data' }, 'package.json/data ne peut pas être écrit (ENOTDIR)'],
])('npm start with %j ends with one sentence that says what to mend', async (settings, sentence) => {
  expectRefusal(await start(settings), sentence)
})

test('npm start on a port that is taken ends with a sentence that proposes another', async () => {
  const port = await findFreePort()
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
  expectRefusal(await start({ PORT: String(port) }), `Le port ${port} est déjà pris`)
  await new Promise((resolve) => other.close(resolve))
})

test('npm start with an old Node.js ends with the version to install', async () => {
  const pretend = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })"
  const ended = await start({}, ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`])
  expectRefusal(ended, 'Node.js 18.20.4 est trop ancien : installez la version 20.9.0')
})

test('an installation that fails shows the end of its log, and where the log is', async () => {
  rmSync(join(project, 'node_modules'))
  const folder = join(project, 'bin')
  mkdirSync(folder)
  writeFileSync(join(folder, 'npm'), '#!/bin/sh\necho "npm error code ENOTFOUND"\nexit 1\n')
  chmodSync(join(folder, 'npm'), 0o755)
  const ended = await start({ PATH: `${folder}:${process.env.PATH}`, npm_execpath: '' })
  expectRefusal(ended, 'L’installation des dépendances a échoué')
  expect(ended.errors).toContain('npm error code ENOTFOUND')
  expect(ended.errors).toContain('.cache/logs/installation.log')
})

test('a build that fails shows the end of its log, and where the log is', async () => {
  const ended = await start({})
  expectRefusal(ended, 'La construction du site a échoué')
  expect(ended.errors).toContain('.cache/logs/construction.log')
  expect(ended.printed).toContain('Données')
})

interface Ended {
  code: number | null
  printed: string
  errors: string
}

async function start(settings: Record<string, string>, nodeOptions: string[] = []): Promise<Ended> {
  const { NODE_OPTIONS: _ours, ...environment } = process.env
  const child = spawn(process.execPath, [...nodeOptions, 'payload/scripts/start/start.mjs'], {
    cwd: project,
    env: { ...environment, PORT: String(await findFreePort()), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [printed, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, printed, errors }
}

function expectRefusal({ code, errors }: Ended, sentence: string) {
  expect(errors).toContain(sentence)
  expect(errors).not.toMatch(/^\s+at /m)
  expect(errors.trim().split('\n').at(-1)).toMatch(/^\S.*\.$/)
  expect(code).toBe(1)
}
