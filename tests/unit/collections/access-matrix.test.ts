import type { Field, SanitizedConfig } from 'payload'
import { staff } from '@/collections/access'
import { BLOCKS } from '@/collections/blocks/registry'
import { everyEndpoint, type Matrix, presentAnswers } from '../../support/access-matrix/present-answers'
import { type Answers, ROLE_NAMES } from '../../support/access-matrix/roles'
import { functionAnswers } from '../../support/access-matrix/server-functions'
import { lineOf, readTable } from '../../support/access-matrix/table'
import { reportFigures } from '../../support/figures'
import { siteConfig } from '../../support/shapes'

/*
 * What is added to the configuration needs an answer in access-matrix.md: who may do what with it. A line named here was
 * not expected: decide whether it is right before you write it there.
 */

const table = readTable()
let config: SanitizedConfig
let present: Awaited<ReturnType<typeof presentAnswers>>

beforeAll(async () => {
  config = await siteConfig()
  present = await presentAnswers(config)
})

test('each role may do with each collection, setting and field what the table says, and nothing else', () => {
  expect(linesOf(present.answers)).toEqual(linesOf(table.answers))
})

test('each field that follows its collection is one of which that was decided', () => {
  expect(sorted(present.plain)).toEqual(sorted(table.plain))
})

test('each request that REST answers has its line in the table', () => {
  expect(everyEndpoint(config).sort()).toEqual([...table.endpoints.keys()].sort())
})

test('each server function of the admin is run by whom the table says, and by nobody else', async () => {
  const linesIn = (lines: Map<string, Answers>) => [...lines].map(([what, line]) => lineOf(what, line)).sort()
  expect(linesIn(await functionAnswers())).toEqual(linesIn(table.functions))
})

test('no field of a block has rules of its own, which the table would not show', () => {
  for (const block of Object.values(BLOCKS)) expect([block.slug, withAccess(block.fields)]).toEqual([block.slug, []])
})

test('a new collection, field or request is one that the table does not know', async () => {
  const { buildConfig } = await import('payload')
  const secret: Field = { name: 'secret', type: 'text', access: { read: () => false } }
  const letters = {
    slug: 'letters',
    access: { create: staff, read: () => ({ createdBy: { equals: 'me' } }) },
    endpoints: [{ path: '/send', method: 'post' as const, handler: () => new Response() }],
    fields: [{ name: 'title', type: 'text' as const }, { name: 'createdBy', type: 'text' as const }, secret],
  }
  const other = await buildConfig({ collections: [letters], db: undefined as never, secret: 'x', telemetry: false })
  const { answers, plain } = await presentAnswers(other)
  const lines = linesOf(answers).filter((line) => line.startsWith('letters'))
  const line = (what: string, answer: string, ofStaff = answer) =>
    lineOf(`letters | ${what}`, { ...everybody(answer), writer: ofStaff, editor: ofStaff, admin: ofStaff }).slice(2)
  expect(lines).toContain(line('create', '–', 'yes'))
  expect(lines).toContain(line('read', 'own'))
  expect(lines).toContain(line('secret: read', '–'))
  expect(plain.get('letters')).toContain('title')
  expect(everyEndpoint(other)).toContain('POST /api/letters/send')
})

afterAll(() => {
  const doors = table.endpoints.size + table.functions.size
  reportFigures('access-matrix', { askers: ROLE_NAMES.length, cells: present.cells + doors * ROLE_NAMES.length })
})

/** « articles | create | – | yes | yes | yes | », in alphabetical order. */
function linesOf(answers: Matrix): string[] {
  return [...answers]
    .flatMap(([section, lines]) => [...lines].map(([what, line]) => `${section} ${lineOf(what, line)}`))
    .sort()
}

const everybody = (answer: string) => Object.fromEntries(ROLE_NAMES.map((role) => [role, answer])) as Answers

function sorted(lists: Map<string, string[]>) {
  return Object.fromEntries([...lists].map(([section, names]) => [section, [...names].sort()]))
}

function withAccess(fields: Field[]): string[] {
  return fields.flatMap((field) => [
    ...('access' in field && field.access && Object.keys(field.access).length > 0 ? [JSON.stringify(field)] : []),
    ...('fields' in field ? withAccess(field.fields) : []),
  ])
}
