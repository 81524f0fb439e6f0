import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from '@/payload/env'
import {
  ensureEnvironmentFile,
  loadEnvironmentFile,
  parseEnvironment,
  withRandomSecrets,
} from '@/payload/scripts/start/environment-file.mjs'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'skorann-env-'))
  writeFileSync(join(root, '.env.example'), 'PORT=3000\nPAYLOAD_SECRET=\n')
})

afterEach(() => rmSync(root, { recursive: true }))

test('a first start writes settings with a secret that nobody else can read or guess', () => {
  ensureEnvironmentFile(root)
  const { PORT, PAYLOAD_SECRET } = parseEnvironment(readFileSync(join(root, '.env'), 'utf8'))
  expect(PORT).toBe('3000')
  expect(PAYLOAD_SECRET).toMatch(/^[0-9a-f]{64}$/)
  expect(statSync(join(root, '.env')).mode & 0o777).toBe(0o600)
})

test('settings that somebody wrote are never overwritten', () => {
  writeFileSync(join(root, '.env'), 'PORT=4000\n')
  ensureEnvironmentFile(root)
  expect(readFileSync(join(root, '.env'), 'utf8')).toBe('PORT=4000\n')
})

test('the environment wins over the file', () => {
  writeFileSync(join(root, '.env'), 'PORT=4000\nHOST=0.0.0.0\n')
  const environment: NodeJS.ProcessEnv = { NODE_ENV: 'test', PORT: '5000' }
  loadEnvironmentFile(root, environment)
  expect(environment).toMatchObject({ PORT: '5000', HOST: '0.0.0.0' })
})

test('a settings file may hold comments, quotes, spaces and signs', () => {
  const text = `# comment
    export A = one
    B="two # not a comment" # comment
    C=three # comment
    D='it costs = 4'
    E=#5
    F=six#6
    nonsense`
  expect(parseEnvironment(text)).toEqual({
    A: 'one',
    B: 'two # not a comment',
    C: 'three',
    D: 'it costs = 4',
    E: '',
    F: 'six#6',
  })
})

test('only empty secrets are filled', () => {
  expect(withRandomSecrets('A_SECRET=\nB_SECRET=mine\nNAME=\n', () => 'random')).toBe(
    'A_SECRET=random\nB_SECRET=mine\nNAME=\n',
  )
})

test('the example, once its secrets are filled, is a set of settings that the site accepts', () => {
  const example = withRandomSecrets(readFileSync('.env.example', 'utf8'))
  expect(parseEnv(parseEnvironment(example), '/site')).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    SITE_URL: 'http://localhost:3000',
    DATABASE_URI: 'file:/site/data/skorann.db',
    DATA_DIR: '/site/data',
  })
})
