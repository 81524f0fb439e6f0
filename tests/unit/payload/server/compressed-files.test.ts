import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { compressAssets } from '@/payload/scripts/start/compress-assets.mjs'
import { compressedFiles } from '@/payload/server/compressed-files'

let dir: string

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'built-'))
  put('static/chunks/app.js', 'const un = 1\n'.repeat(100))
  put('static/media/lettres.woff2')
})
afterEach(() => rmSync(dir, { recursive: true }))

function put(file: string, text = '') {
  mkdirSync(path.dirname(path.join(dir, '.next', file)), { recursive: true })
  writeFileSync(path.join(dir, '.next', file), text)
}

const compress = () => compressAssets(path.join(dir, '.next'))

test('a script of the build is found, compressed, by its address', async () => {
  await compress()
  const found = await compressedFiles(dir)('/_next/static/chunks/app.js')
  expect(brotliDecompressSync(found as Buffer).toString()).toBe('const un = 1\n'.repeat(100))
})

test('fonts, pages and addresses out of the folder have none', async () => {
  put('BUILD_ID', 'secret')
  await compress()
  const find = compressedFiles(dir)
  for (const asked of ['/_next/static/media/lettres.woff2', '/blog', '/_next/static/../BUILD_ID', '/chunks/app.js']) {
    expect(await find(asked)).toBeUndefined()
  }
})

test('a new build keeps no compressed file of the one before', async () => {
  await compress()
  rmSync(path.join(dir, '.next/static/chunks/app.js'))
  put('static/chunks/neuf.css', 'p{}')
  await compress()
  const find = compressedFiles(dir)
  expect(await find('/_next/static/chunks/app.js')).toBeUndefined()
  expect(await find('/_next/static/chunks/neuf.css')).toBeDefined()
})

test('a build without compressed files serves all the same', async () => {
  expect(await compressedFiles(dir)('/_next/static/chunks/app.js')).toBeUndefined()
})
