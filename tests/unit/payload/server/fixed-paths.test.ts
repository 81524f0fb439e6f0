import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fixedPaths } from '@/payload/server/fixed-paths'

let dir: string

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'built-'))
  put(
    '.next/routes-manifest.json',
    JSON.stringify({ staticRoutes: [{ page: '/' }, { page: '/_not-found' }, { page: '/blog/flux.xml' }] }),
  )
  put('.next/static/chunks/a.js')
  put('public/favicon.ico')
})
afterEach(() => rmSync(dir, { recursive: true }))

function put(file: string, text = '') {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
  writeFileSync(path.join(dir, file), text)
}

test('routes without a parameter, files of the site and files of the build are known', () => {
  put('public/scripts/menu.js')
  expect([...fixedPaths(dir)].sort()).toEqual([
    '/',
    '/_next/static/chunks/a.js',
    '/blog/flux.xml',
    '/favicon.ico',
    '/scripts/menu.js',
  ])
})

test('a name is encoded as in the path of a request', () => {
  put('.next/static/chunks/[slug] é.js')
  expect(fixedPaths(dir).has('/_next/static/chunks/%5Bslug%5D%20%C3%A9.js')).toBe(true)
})

test('a folder that holds files is no path of the site', () => {
  expect(fixedPaths(dir).has('/_next/static/chunks')).toBe(false)
})

test('a build without its list of routes is an error, not a site without pages', () => {
  rmSync(path.join(dir, '.next/routes-manifest.json'))
  expect(() => fixedPaths(dir)).toThrow(/routes-manifest/)
})
