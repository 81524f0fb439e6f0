import { readFileSync } from 'node:fs'
import { openAdvisories } from '@/payload/scripts/validate/advisories.mjs'
import { unknownLicences } from '@/payload/scripts/validate/licences.mjs'

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const ADVISORIES = readFileSync('docs/advisories.md', 'utf8')
const LICENCES = readFileSync('docs/licences.md', 'utf8')

const installed = (...packages: [path: string, version: string, license?: string][]) => ({
  packages: Object.fromEntries(
    packages.map(([path, version, license]) => [`node_modules/${path}`, { version, ...(license && { license }) }]),
  ),
})

test('no installed version has a known fault that nobody judged, and every licence may come in', () => {
  expect(openAdvisories(ADVISORIES, lockfile)).toEqual([])
  expect(unknownLicences(LICENCES, lockfile)).toEqual([])
})

const row = (range: string, verdict: string, checked = '2026-11-30') => `| package | versions |
| --- | --- |
| \`next\` | \`${range}\` | GHSA-1 | what | ${checked} | ${verdict} |`

test('a version in a range is named until it is replaced, or accepted with a reason', () => {
  const old = installed(['next', '16.0.3'], ['a/node_modules/next', '15.0.0'])
  const named = ['next >=16.0.0 <16.0.7 (GHSA-1): 16.0.3 is installed. Replace it, or accept it with a reason.']
  expect(openAdvisories(row('>=16.0.0 <16.0.7', 'fixed'), old)).toEqual(named)
  expect(openAdvisories(row('>=16.0.0 <16.0.7', 'accepted: '), old)).toEqual(named)
  expect(openAdvisories(row('>=16.0.0 <16.0.7', 'accepted: never run'), old)).toEqual([])
  expect(openAdvisories(row('<15 \\|\\| 15.0.0', 'fixed'), old)).toHaveLength(1)
  expect(openAdvisories(row('>=16.0.0 <16.0.7', 'fixed'), installed(['next', '16.4.6']))).toEqual([])
})

test('a row that cannot be read is named', () => {
  expect(openAdvisories(row('before the summer', 'fixed'), installed())[0]).toContain('the versions are no range')
  expect(openAdvisories(row('<1', 'fixed', 'lately'), installed())[0]).toContain('no day when it was checked')
})

test('a licence that the table does not name, or none, does not come in', () => {
  const page =
    '| licence |\n| --- |\n| `MIT`, `ISC` | x |\n\n| package | licence |\n| --- | --- |\n| `quiet` | `MIT` | its file |'
  const packages = installed(
    ['a', '1', 'MIT'],
    ['b', '1', '(GPL-3.0 OR ISC)'],
    ['c', '1', 'MIT AND ISC'],
    ['quiet', '1'],
  )
  expect(unknownLicences(page, packages)).toEqual([])
  const others = installed(['d', '1', 'GPL-3.0'], ['e', '1', 'MIT AND GPL-3.0'], ['x/node_modules/@f/g', '1'])
  expect(unknownLicences(page, others)).toEqual(['d: GPL-3.0', 'e: MIT AND GPL-3.0', '@f/g: no licence'])
})
