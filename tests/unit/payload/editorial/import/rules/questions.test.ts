import { outline, structured, textDraft } from '@/tests/support/drafts/structured'

test('« Q : » is a heading and « R : » its answer', () => {
  expect(
    outline('Trois questions\n\nChapô.\n\nQ : Pourquoi ?\nR : Parce que.\n\nQ2. Et puis ?\nRéponse : Rien.').slice(2),
  ).toEqual(['heading: Pourquoi ?', 'paragraph: Parce que.', 'heading: Et puis ?', 'paragraph: Rien.'])
})

test('« R : » without a question is words', () => {
  expect(outline('Le titre\n\nChapô.\n\nR : rien de plus.').at(-1)).toBe('paragraph: R : rien de plus.')
})

test('two short questions right above their answers are headings without a doubt', () => {
  const source = textDraft(
    'Le portrait\n\nChapô.\n\nQui êtes-vous ?\nJe suis Fanny.\n\nEt pourquoi ici ?\nPour la mer.',
  )
  const { blocks } = structured(source)
  expect(blocks.map(({ kind }) => kind).slice(2)).toEqual(['heading', 'paragraph', 'heading', 'paragraph'])
  expect(blocks.flatMap(({ doubts }) => doubts)).toEqual([])
})
