import { readingOf } from '@/collections/before-publication/french/reading'
import { type TextLine, textLines } from '@/collections/before-publication/text-lines'

const paragraphs = (...texts: string[]): TextLine[] =>
  textLines({
    collection: 'articles',
    title: 'Un titre',
    body: {
      root: {
        type: 'root',
        children: texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
      },
    },
    undescribed: new Set(),
  })

const EASY = 'Le chat dort. Il fait beau. Nous allons au parc. La vie est belle ici. '
const HARD =
  'La contractualisation pluriannuelle des accompagnements thérapeutiques individualisés conditionne l’opérationnalisation territoriale des coopérations interprofessionnelles, notamment lorsque les financements complémentaires départementaux interviennent rétroactivement, indépendamment des évaluations.'

test('a short text has no level', () => {
  expect(readingOf(paragraphs(EASY))).toMatchObject({ score: null, level: 'trop court pour le dire', sentences: 4 })
})

test('short words in short sentences are easy, long ones are not', () => {
  const easy = readingOf(paragraphs(EASY.repeat(8)))
  const hard = readingOf(paragraphs(...Array.from({ length: 6 }, () => HARD)))
  expect(easy.level).toMatch(/^facile/)
  expect(hard.level).toMatch(/^difficile/)
  expect(easy.score).toBeGreaterThan(hard.score ?? 100)
})

test('the hardest sentences are three at most, with their places and their words', () => {
  const { hardest } = readingOf(paragraphs(EASY, HARD, `${EASY}${HARD}`, HARD, HARD))
  expect(hardest).toHaveLength(3)
  expect(hardest[0]).toMatchObject({ place: { node: 1 }, words: HARD })
  expect(readingOf(paragraphs(EASY)).hardest).toEqual([])
})

test('an abbreviation ends no sentence', () => {
  expect(readingOf(paragraphs('M. Dupont parle. Le Dr. Petit écoute.')).sentences).toBe(2)
})
