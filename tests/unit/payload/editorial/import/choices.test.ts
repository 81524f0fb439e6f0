import { draftOf, outline, structured, textDraft } from '@/tests/support/drafts/structured'

const SOURCE = textDraft('Le titre\n\nChapô.\n\nUne partie\n\nDes mots, pour finir.\n\n- un\n- deux\n- trois')

test('any line becomes any kind, and keeps its place', () => {
  expect(outline(SOURCE, { '5:kind': 'paragraph', '7:kind': 'heading:3' })).toEqual([
    'title: Le titre',
    'excerpt: Chapô.',
    'paragraph: Une partie',
    'heading: Des mots, pour finir.',
    'list: un / deux / trois',
  ])
})

test('the level that is chosen for a heading is the one of the page', () => {
  const tags = structured(SOURCE, { '7:kind': 'heading:4' }).blocks.flatMap(({ nodes }) =>
    nodes.flatMap(({ tag }) => tag ?? []),
  )
  expect(tags).toContain('h4')
})

test('a line in the middle of a block is parted from it', () => {
  expect(outline(SOURCE, { '10:kind': 'paragraph' }).slice(-3)).toEqual(['list: un', 'paragraph: deux', 'list: trois'])
})

test('a chosen title is the only one, and a chosen chapô as well', () => {
  const draft = structured(SOURCE, { '7:kind': 'title', '5:kind': 'excerpt' })
  expect(draft).toMatchObject({ title: 'Des mots, pour finir.', excerpt: 'Une partie' })
})

test('what a person chose is certain', () => {
  expect(structured(SOURCE, { '7:kind': 'quote' }).blocks[3]?.decision).toEqual({
    rule: 'choice',
    reason: 'Vous l’avez choisi',
    certainty: 'certain',
  })
})

test.each([
  ['7:kind', 'nothing'],
  ['7:kind', 'picture'],
  ['7:kind', 'rule'],
  ['7:kind', 'keyFigures'],
  ['99:kind', 'list'],
  ['7:fused', 'part'],
  ['kind', 'list'],
  ['__proto__', 'list'],
])('an answer that fits nothing (%s, %s) changes nothing', (key, value) => {
  expect(structured(SOURCE, { [key]: value })).toEqual(structured(SOURCE))
})

test('keys stay the same while choices change', () => {
  const keys = (choices = {}) => structured(SOURCE, choices).blocks.map(({ key }) => key)
  expect(keys({ '5:kind': 'paragraph', '9:kind': 'paragraph' })).toEqual(keys())
})

test('a picture stays one whatever is chosen', () => {
  const source = draftOf([{ runs: [{ text: 'Le titre' }] }, { picture: 'image-1' }])
  expect(structured(source, { '2:kind': 'paragraph' }).blocks.at(-1)?.kind).toBe('picture')
})

test('what a PDF’s reader pieced together is doubtful', () => {
  const source = draftOf([{ runs: [{ text: 'Le titre' }], isPiecedTogether: true }], 'pdf')
  expect(structured(source).blocks[0]?.decision.certainty).toBe('doubtful')
})
