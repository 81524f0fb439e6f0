import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { parseEnvironment } from '@/payload/scripts/start/environment-file.mjs'

interface Service {
  ports?: string[]
  volumes: string[]
  environment?: Record<string, string>
  [key: string]: unknown
}

const text = readFileSync('docker-compose.yml', 'utf8')
const { services, volumes, networks } = parse(text, { strict: true, merge: true })
const { site, mongo }: Record<'site' | 'mongo', Service> = services

test('the site is built from here and waits for a database that takes writes', () => {
  expect(site).toMatchObject({ build: '.', env_file: '.env', depends_on: { mongo: { condition: 'service_healthy' } } })
  expect(site.environment?.DATABASE_URI).toMatch(
    /^mongodb:\/\/site:\$\{MONGO_PASSWORD:\?.+\}@mongo:27017\/skorann\?replicaSet=rs0&authSource=skorann$/,
  )
  expect(mongo.image).toMatch(/^mongo:8\.\d+(@sha256:[0-9a-f]{64})?$/)
  expect(mongo.command).toEqual([expect.stringContaining('--replSet rs0')])
})

test('the health check makes the replica set, then the accounts, then asks for nothing more', () => {
  const { test: command } = mongo.healthcheck as { test: string[] }
  expect(command.slice(0, -1)).toEqual(['CMD', 'mongosh', '--quiet', '--eval'])
  const [script = ''] = command.slice(-1)
  const server: Server = { setName: undefined, isWritablePrimary: false, users: {} }
  expect(runHealthCheck(script, server)).toBe(1)
  expect(server.setName).toBe('rs0')

  server.isWritablePrimary = true
  expect(runHealthCheck(script, server)).toBe(0)
  const users = { 'admin.root': ['root'], 'skorann.site': ['readWrite'] }
  expect(server.users).toEqual(users)
  expect(runHealthCheck(script, server)).toBe(0)
  expect(server.users).toEqual(users)
  // Accounts that an earlier password made: nobody gets in, and nothing is made.
  expect(() => runHealthCheck(script, server, 'another')).toThrow('requires authentication')
})

test('the database asks for a password, and its key is for its own account alone', () => {
  const [script = ''] = mongo.command as string[]
  expect(mongo).toMatchObject({ user: '999:999', entrypoint: ['bash', '-euc'] })
  expect(mongo.environment?.MONGO_PASSWORD).toMatch(/^\$\{MONGO_PASSWORD:\?.+\}$/)
  const folder = mkdtempSync(join(tmpdir(), 'skorann-key-'))
  const run = script
    .replaceAll('$$', '$')
    .replaceAll('/tmp/', `${folder}/`)
    .replace('exec docker-entrypoint.sh', 'echo')
  const environment = { PATH: process.env.PATH, MONGO_PASSWORD: 'secret' } as never
  // Twice: a container that is started again finds the key of the time before.
  for (const _time of [1, 2]) {
    const printed = execFileSync('bash', ['-euc', run], { env: environment, encoding: 'utf8' })
    expect(printed).toBe(
      `mongod --replSet rs0 --keyFile ${folder}/keyfile --bind_ip_all --wiredTigerCacheSizeGB 0.25\n`,
    )
    expect(readFileSync(`${folder}/keyfile`, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
    expect(statSync(`${folder}/keyfile`).mode & 0o777).toBe(0o600)
  }
  rmSync(folder, { recursive: true })
})

test('nobody outside reaches the database, and only this machine the site', () => {
  expect(mongo.ports).toBeUndefined()
  expect(mongo.networks).toEqual(['database'])
  expect(networks.database).toEqual({ internal: true })
  expect(site.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)])
})

test.each(Object.entries<Service>(services))(
  '%s comes back by itself, within limits, and fills no disk with logs',
  (_name, service) => {
    expect(service).toMatchObject({
      restart: 'unless-stopped',
      init: true,
      stop_grace_period: '15s',
      mem_limit: expect.stringMatching(/^\d+[mg]$/),
      pids_limit: expect.any(Number),
      security_opt: ['no-new-privileges:true'],
      cap_drop: ['ALL'],
      read_only: true,
      tmpfs: [expect.stringMatching(/^\/tmp:size=/)],
      logging: { options: { 'max-size': expect.any(String), 'max-file': expect.any(String) } },
    })
  },
)

test('the site and the database can change nothing but their data', () => {
  expect(site.volumes).toEqual(['data:/data'])
  expect(site.environment?.DATA_DIR).toBe('/data')
  expect(mongo.volumes.map((volume) => volume.split(':')[1])).toEqual(['/data/db', '/data/configdb'])
})

test('every volume that a service uses is declared, and each is used', () => {
  const used = [site, mongo].flatMap((service) => service.volumes.map((volume) => volume.split(':')[0]))
  expect(Object.keys(volumes).sort()).toEqual(used.sort())
})

test('every setting that the file takes from .env is explained in .env.example', () => {
  const example = parseEnvironment(readFileSync('.env.example', 'utf8'))
  const names = [...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name)
  expect(names).toContain('PORT')
  for (const name of names) expect(Object.keys(example)).toContain(name)
})

interface Server {
  setName: string | undefined
  isWritablePrimary: boolean
  /** The roles of each account, by its database and name. */
  users: Record<string, string[]>
}

const password = 'secret'

/** Runs the script against a server that behaves as MongoDB with `--keyFile`; returns the code that it ends with. */
function runHealthCheck(script: string, server: Server, given = password): number {
  let isIn = false
  const allow = () => {
    const isFirst = Object.keys(server.users).length === 0
    if (!isIn && !isFirst) throw new Error('Command createUser requires authentication')
  }
  const database = (name: string) => ({
    auth: (user: string, pwd: string) => {
      if (!server.users[`${name}.${user}`] || pwd !== password) throw new Error('Authentication failed.')
      isIn = true
    },
    getUser: (user: string) => {
      allow()
      return server.users[`${name}.${user}`] ? { user } : null
    },
    createUser: ({ user, pwd, roles }: { user: string; pwd: string; roles: string[] }) => {
      allow()
      expect(pwd).toBe(given)
      server.users[`${name}.${user}`] = roles
    },
  })
  const rs = {
    initiate: (config: unknown) => {
      expect(config).toEqual({ _id: 'rs0', members: [{ _id: 0, host: 'mongo:27017' }] })
      server.setName = 'rs0'
    },
  }
  const db = { getSiblingDB: database, hello: () => server }
  class Ended extends Error {
    constructor(readonly code: number) {
      super()
    }
  }
  const quit = (code: number) => {
    throw new Ended(code)
  }
  try {
    new Function('rs', 'db', 'quit', 'process', script)(rs, db, quit, { env: { MONGO_PASSWORD: given } })
  } catch (error) {
    if (error instanceof Ended) return error.code
    throw error
  }
  throw new Error('The script does not say how it ended.')
}
