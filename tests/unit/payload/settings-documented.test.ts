import { readFileSync } from 'node:fs'
import { SETTING_NAMES } from '@/payload/env'

const EXAMPLE = readFileSync('.env.example', 'utf8')
const OPERATIONS = readFileSync('docs/operations.md', 'utf8')

test('every setting is explained in the documentation, and nothing else is listed as one', () => {
  expect(SETTING_NAMES).toContain('PAYLOAD_SECRET')
  const proposed = [...EXAMPLE.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name)
  const described = [...OPERATIONS.matchAll(/^\| `([A-Z][A-Z_]+)`/gm)].map(([, name]) => name)
  expect(proposed.sort()).toEqual([...SETTING_NAMES].sort())
  expect(described.sort()).toEqual([...SETTING_NAMES].sort())
})
