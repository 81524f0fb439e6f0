import { readFileSync } from 'node:fs'
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
  expect(site.environment?.DATABASE_URI).toBe('mongodb://mongo:27017/skorann?replicaSet=rs0')
  expect(mongo.image).toMatch(/^mongo:8\.\d+$/)
  expect(mongo.command).toEqual(expect.arrayContaining(['--replSet', 'rs0']))
})

test('the health check of the database makes its replica set, and is JavaScript', () => {
  const { test: command } = mongo.healthcheck as { test: string[] }
  expect(command.slice(0, -1)).toEqual(['CMD', 'mongosh', '--quiet', '--eval'])
  const [script = ''] = command.slice(-1)
  expect(runHealthCheck(script, { isInitiated: false, isWritablePrimary: false })).toEqual({
    initiated: { _id: 'rs0', members: [{ _id: 0, host: 'mongo:27017' }] },
    code: 1,
  })
  expect(runHealthCheck(script, { isInitiated: true, isWritablePrimary: true })).toEqual({ code: 0 })
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
      logging: { options: { 'max-size': expect.any(String), 'max-file': expect.any(String) } },
    })
  },
)

test('the site can change nothing but its data', () => {
  expect(site).toMatchObject({ read_only: true, cap_drop: ['ALL'], volumes: ['data:/data'] })
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

function runHealthCheck(script: string, state: { isInitiated: boolean; isWritablePrimary: boolean }) {
  const done: { initiated?: unknown; code?: number } = {}
  const rs = {
    status: () => {
      if (!state.isInitiated) throw new Error('no replset config has been received')
      return { ok: 1 }
    },
    initiate: (config: unknown) => {
      done.initiated = config
    },
  }
  const db = { hello: () => ({ isWritablePrimary: state.isWritablePrimary }) }
  const quit = (code: number) => {
    done.code = code
  }
  new Function('rs', 'db', 'quit', script)(rs, db, quit)
  return done
}
