import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diskState } from '@/payload/server/health/disk'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skorann-disk-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('a folder that can be written is right, and nothing is left in it', async () => {
  expect(await diskState(folder)).toBe('ok')
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that is gone, or is none, cannot be written', async () => {
  writeFileSync(join(folder, 'file'), '')
  expect(await diskState(join(folder, 'gone'))).toBe('unwritable')
  expect(await diskState(join(folder, 'file'))).toBe('unwritable')
})
