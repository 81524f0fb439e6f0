import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { findFreePort } from '@/payload/scripts/start/port.mjs'
import { untilAnswering } from '@/payload/scripts/start/serving.mjs'
import { commandOf, healthCommandOf } from '../support/dockerfile'
import { buildImage, type Image, runInImage } from '../support/image'
import { expectSoon, PATIENCE } from '../support/wait-until'

let folder: string
let image: Image

// Building a whole site on a slow machine.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skorann-image-'))
  image = buildImage(folder)
}, 900_000)

afterAll(async () => {
  // Files without write permission cannot be removed.
  execFileSync('chmod', ['-R', 'u+w', folder])
  await rm(folder, { recursive: true, force: true })
})

test('the image serves from its data folder alone, says it is ready, logs no person, and ends when asked', async () => {
  const port = await findFreePort()
  const settings = { HOST: '127.0.0.1', PORT: String(port), PAYLOAD_SECRET: 'a-secret-for-tests-only-0123456789abcdef' }
  const before = filesOf(join(image.root, 'site'))
  const site = runInImage(image, commandOf(image.stage), settings)
  const [printed, errors] = [text(site.stdout), text(site.stderr)]
  const ended = once(site, 'exit')

  const origin = `http://127.0.0.1:${port}`
  await Promise.race([
    untilAnswering(`${origin}/`, PATIENCE),
    ended.then(async () => Promise.reject(new Error(await printed))),
  ])
  // The database has two seconds to answer: a busy machine may take longer once.
  await expectSoon(async () => (await fetch(`${origin}/health/ready`)).status, 200)
  const ready = await fetch(`${origin}/health/ready`, { headers: { 'x-request-id': 'proxy-0042' } })
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: 'ok', checks: { database: 'ok', migrations: 'ok', disk: 'ok' } },
  ])
  expect(ready.headers.get('x-request-id')).toBe('proxy-0042')
  for (const path of ['/admin', '/blog?visiteur=anne@exemple.fr', '/opengraph-image', '/admin/reset/secret-jeton']) {
    const answer = await fetch(origin + path, { headers: { 'user-agent': 'Annes browser' } })
    expect([path, answer.status]).toEqual([path, 200])
  }
  const [healthy] = await once(runInImage(image, healthCommandOf(image.stage), settings), 'exit')
  expect(healthy).toBe(0)

  site.kill('SIGTERM')
  site.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(await errors).toBe('')
  expect(filesOf(join(image.root, 'site'))).toEqual(before)

  const lines = (await printed)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toContainEqual(
    expect.objectContaining({ method: 'GET', path: '/blog', status: 200, requestId: expect.any(String) }),
  )
  expect(lines).toContainEqual(expect.objectContaining({ path: '/admin/reset/[jeton]' }))
  expect(lines.at(-1)).toMatchObject({ msg: 'stopped' })
  expect(await printed).not.toMatch(/anne|secret|127\.0\.0\.1|visiteur/i)

  const [unhealthy] = await once(runInImage(image, healthCommandOf(image.stage), settings), 'exit')
  expect(unhealthy).toBe(1)
})

test('the image without its secret ends with the sentence that names it', async () => {
  const site = runInImage(image, commandOf(image.stage), { PORT: String(await findFreePort()) })
  const ended = once(site, 'exit')
  expect(await text(site.stderr)).toContain('PAYLOAD_SECRET manque')
  expect(await ended).toEqual([1, null])
})

/** Every file under a folder, packages excepted, with the moment of its last change. */
function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).mtimeMs}`)
    .sort()
}
