import { readFileSync } from 'node:fs'
import { SETTING_NAMES } from '@/payload/env'

const EXAMPLE = readFileSync('.env.example', 'utf8')
/** Has one that is no setting of the site: the password of its database. */
const COMPOSE = readFileSync('docker-compose.yml', 'utf8')
const OPERATIONS = readFileSync('docs/operations.md', 'utf8')

test('every setting is explained in the documentation, and nothing else is listed as one', () => {
  expect(SETTING_NAMES).toContain('PAYLOAD_SECRET')
  const proposed = [...EXAMPLE.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name)
  const described = [...OPERATIONS.matchAll(/^\| `([A-Z][A-Z_]+)`/gm)].map(([, name]) => name)
  const ofCompose = [...COMPOSE.matchAll(/\$\{(\w+)/g)].map(([, name]) => name)
  const forDocker = [...new Set(ofCompose)].filter((name) => !SETTING_NAMES.includes(String(name)))
  expect(proposed.sort()).toEqual([...SETTING_NAMES, ...forDocker].sort())
  expect(described.sort()).toEqual([...SETTING_NAMES].sort())
})
