import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SiteView } from '@/collections/before-publication/check'
import { textLines } from '@/collections/before-publication/text-lines'
import { grammarFindings } from '@/collections/report/engine/grammar'

const PATH = process.env.PATH
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'skorann-grammar-test-'))
})
afterEach(() => {
  process.env.PATH = PATH
})
afterAll(async () => await rm(folder, { recursive: true }))

const site = { names: ['Les Bon Amis'] } as SiteView
const linesOf = (...texts: string[]) =>
  textLines({
    collection: 'articles',
    body: {
      root: {
        type: 'root',
        children: texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
      },
    },
    undescribed: new Set(),
  })

interface Told {
  line: number
  start: number
  end: number
  kind?: string
  message?: string
}

/** Puts a program in place of Grammalecte that notes what it is asked, and answers this. */
async function answering(told: Told[], code = 0) {
  const data = told.map(({ line, start, end, kind = 'gn', message = 'Accord erroné avec “eux”.' }) => ({
    iParagraph: line,
    lGrammarErrors: [{ nStart: start, nEnd: end, sType: kind, sMessage: message, aSuggestions: ['bons'] }],
  }))
  const answer = JSON.stringify({ grammalecte: '2', data })
  const program = `#!/bin/sh\ncat "$2" > '${folder}/asked'\necho '${answer}'\nexit ${code}\n`
  await writeFile(path.join(folder, 'grammalecte-cli'), program, { mode: 0o755 })
  process.env.PATH = `${folder}:${PATH}`
}

const asked = () => readFile(path.join(folder, 'asked'), 'utf8')

test('where Grammalecte is not installed, nothing is found and nothing fails', async () => {
  process.env.PATH = path.join(folder, 'nowhere')
  expect(await grammarFindings(linesOf('Une ligne sans programme.'), site)).toBeNull()
})

test('what it finds is a finding with its words, its place and what may be meant', async () => {
  await answering([{ line: 2, start: 4, end: 7 }])
  const findings = await grammarFindings(linesOf('Bonjour.', 'Des bon et des bon.'), site)
  expect(findings).toEqual([
    expect.objectContaining({
      rule: 'grammar',
      family: 'french',
      kind: 'advises',
      place: { node: 1 },
      words: 'bon',
      message: 'Accord erroné avec « eux »',
      suggestions: ['bons'],
    }),
  ])
  expect(findings?.[0]).not.toHaveProperty('mend')
})

test('the second of two equal words is named', async () => {
  await answering([{ line: 1, start: 15, end: 18 }])
  const findings = await grammarFindings(linesOf('Des bon et des bon amis.'), site)
  expect(findings).toEqual([expect.objectContaining({ words: 'bon', occurrence: 1 })])
})

test('signs outside of the first plane move nothing', async () => {
  await answering([{ line: 1, start: 6, end: 9 }])
  const findings = await grammarFindings(linesOf('😀 Des bon voisins.'), site)
  expect(findings).toEqual([expect.objectContaining({ words: 'bon' })])
})

test('typography and names are not its business', async () => {
  await answering([{ line: 1, start: 0, end: 3, kind: 'typo' }])
  expect(await grammarFindings(linesOf('Des espaces.'), site)).toEqual([])
  await answering([{ line: 1, start: 0, end: 12 }])
  expect(await grammarFindings(linesOf('Les Bon Amis chantent.'), site)).toEqual([])
})

test('what it takes for a fault and is none, is not said; nor is a doubled word, which has a rule', async () => {
  await answering([{ line: 1, start: 12, end: 18 }])
  expect(await grammarFindings(linesOf('Une journée portes ouvertes.'), site)).toEqual([])
  await answering([{ line: 1, start: 0, end: 9 }])
  expect(await grammarFindings(linesOf('Une porte ouvertes.'), site)).toHaveLength(1)
  await answering([{ line: 1, start: 4, end: 11, message: 'Incohérence : les mots “les” et “les” se suivent.' }])
  expect(await grammarFindings(linesOf('Mot les les mots.'), site)).toEqual([])
})

test('it is asked about new lines alone, without addresses, and leaves no file behind', async () => {
  await answering([])
  const before = (await readdir(tmpdir())).filter((name) => name.startsWith('skorann-grammar-')).length
  await grammarFindings(linesOf('Une première ligne.', 'Voir https://www.skorann.example/x ici.'), site)
  expect(await asked()).toBe('Une première ligne.\nVoir XXXXXXXXXXXXXXXXXXXXXXXXXXXXX ici.')
  await grammarFindings(linesOf('Une première ligne.', 'Une seconde.'), site)
  expect(await asked()).toBe('Une seconde.')
  expect((await readdir(tmpdir())).filter((name) => name.startsWith('skorann-grammar-')).length).toBe(before)
})

test('a program that fails, or answers nonsense, is one that is not there', async () => {
  await answering([], 1)
  expect(await grammarFindings(linesOf('Une ligne qui échoue.'), site)).toBeNull()
  await writeFile(path.join(folder, 'grammalecte-cli'), '#!/bin/sh\necho "{ rien"\n', { mode: 0o755 })
  expect(await grammarFindings(linesOf('Une autre ligne qui échoue.'), site)).toBeNull()
})
