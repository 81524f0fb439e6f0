import { readFileSync } from 'node:fs'
import { annotatedDrafts } from '@/tests/support/drafts/annotated-draft'
import { score, total } from '@/tests/support/drafts/score'
import { structured, textDraft } from '@/tests/support/drafts/structured'

const HALVES = ['tuned', 'held-back'] as const

test('the corpus has forty drafts in every format', () => {
  const drafts = HALVES.flatMap(annotatedDrafts)
  expect(drafts.length).toBeGreaterThanOrEqual(40)
  expect([...new Set(drafts.map(({ source }) => source.format))].sort()).toEqual(
    ['docx', 'eml', 'html', 'md', 'odt', 'pasted', 'pdf', 'txt'].sort(),
  )
})

test.each(HALVES.flatMap(annotatedDrafts))('no character of $name is lost', (draft) => {
  expect(score(draft).lost).toBe(0)
})

test('each draft that the rules were written beside is understood', () => {
  expect(
    annotatedDrafts('tuned')
      .map(score)
      .flatMap(({ name, wrong }) => wrong.map((line) => `${name} ${line}`)),
  ).toEqual([])
})

test('at least 97 in 100 blocks of the drafts that were held back are right', () => {
  expect(total(annotatedDrafts('held-back').map(score)).share).toBeGreaterThanOrEqual(0.97)
})

test('each doubt that was planted is raised in the drafts that the rules were written beside', () => {
  const { planted, raised } = total(annotatedDrafts('tuned').map(score))
  expect(raised).toBe(planted)
})

test('the first article has the structure that its screen was drawn with', () => {
  const draft = structured(textDraft(readFileSync('tests/fixtures/economie-sociale-et-solidaire.txt', 'utf8')))
  expect(draft.blocks.map(({ kind, lines: [first, last] }) => `${kind} ${first}-${last}`)).toEqual([
    'workingNote 1-1',
    'title 3-3',
    'excerpt 5-5',
    'paragraph 6-6',
    'paragraph 8-8',
    'heading 10-10',
    'paragraph 12-12',
    'list 14-17',
    'paragraph 19-19',
    'keyFigures 21-24',
    'paragraph 26-26',
    'heading 28-28',
    'paragraph 29-29',
    'paragraph 30-30',
    'heading 32-32',
    'paragraph 34-34',
    'list 36-40',
    'paragraph 42-42',
    'list 44-46',
    'paragraph 48-48',
    'paragraph 49-49',
    'heading 51-51',
    'paragraph 53-53',
    'paragraph 54-54',
    'paragraph 56-56',
    'list 58-61',
    'paragraph 63-63',
    'list 65-66',
    'heading 68-68',
    'paragraph 70-70',
    'paragraph 71-71',
    'paragraph 72-72',
    'paragraph 73-73',
    'paragraph 75-75',
    'list 77-80',
    'paragraph 82-82',
    'list 84-86',
  ])
  expect(
    draft.blocks.flatMap(({ doubts }) => doubts.map(({ key, question, chosen }) => [key, question, chosen])),
  ).toEqual([
    ['3:tag', '« #ESS – » en tête de titre ?', 'tag'],
    ['21:kind', 'Liste ou chiffres clés ?', 'keyFigures'],
    ['28:kind', 'Intertitre ou paragraphe ?', 'heading:3'],
    ['48:fused', 'Mots collés : les séparer ?', 'part'],
  ])
  expect(draft.proposals.tags).toEqual(['ESS', 'Bretagne'])
})
