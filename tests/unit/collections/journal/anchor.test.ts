import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import { anchorFile, noteAnchor, noteFirstAnchor, readAnchor } from '@/collections/journal/anchor'
import { ChainCheck } from '@/collections/journal/chain-check'
import { verdictSentence } from '@/collections/journal/verify'
import { logger } from '@/payload/server/log/logger'

const HEAD = { number: 3, hash: 'c' }

let place: { DATA_DIR: string; DATABASE_URI: string }
const logged = jest.spyOn(logger, 'error').mockImplementation(() => {})

beforeEach(async () => {
  place = { DATA_DIR: await mkdtemp(join(tmpdir(), 'skorann-anchor-')), DATABASE_URI: 'file:/data/site.db' }
  logged.mockClear()
})
afterEach(async () => {
  await rm(place.DATA_DIR, { recursive: true, force: true })
})

test.each(['', '{"number":', '{"number":0,"hash":"a"}'])('a file that reads %j is told, and replaced', async (text) => {
  await writeFile(anchorFile(place), text)
  expect(await readAnchor(place)).toBe('unreadable')
  expect(verdictSentence(new ChainCheck([], 'unreadable').end())).toContain('est illisible')
  await noteAnchor(place, HEAD)
  expect(await readAnchor(place)).toEqual(HEAD)
  expect(await readdir(place.DATA_DIR)).toEqual(['journal-site.db.json'])
  expect(logged).not.toHaveBeenCalled()
})

test('an end that cannot be noted is logged, and fails nothing', async () => {
  await mkdir(anchorFile(place))
  expect(await readAnchor(place)).toBe('unreadable')
  await noteAnchor(place, HEAD)
  await rm(place.DATA_DIR, { recursive: true })
  await noteAnchor(place, HEAD)
  expect(logged).toHaveBeenCalledTimes(2)
})

test('ends are noted one after the other, and a number that comes a second time is kept', async () => {
  await Promise.all([1, 2, 3].map((number) => noteAnchor(place, { number, hash: 'c' })))
  expect(await readAnchor(place)).toEqual(HEAD)
  await noteAnchor(place, { number: 2, hash: 'd' })
  await noteAnchor(place, { number: 4, hash: 'e' })
  expect(await readAnchor(place)).toEqual({ ...HEAD, lostFrom: 2 })
})

test('a copy to an empty database begins anew', async () => {
  for (const number of [7, 5]) await noteAnchor(place, { number, hash: 'a' })
  await noteFirstAnchor(place, HEAD)
  expect(await readAnchor(place)).toEqual(HEAD)
})
