import frenchWords from 'an-array-of-french-words'
import { draftOf, structured, textDraft } from '@/tests/support/drafts/structured'

const read = (line: string, choices = {}) =>
  structured(textDraft(`Le titre\n\nChapô.\n\n${line}`), choices).blocks.at(-1)

test('words that stand elsewhere in the text are parted, until the person leaves them', () => {
  const line = 'Pour les autres, on travaille les autresavec les autresau service des autres.'
  expect(read(line)).toMatchObject({
    words: ['Pour les autres, on travaille les autres avec les autres au service des autres.'],
    doubts: [
      {
        key: '5:fused',
        question: 'Mots collés : les séparer ?',
        chosen: 'part',
        words: 'autresavec',
        options: [{ label: '« les autres avec les autres au »' }, { value: 'keep' }],
      },
    ],
  })
  expect(read(line, { '5:fused': 'keep' })?.words).toEqual([line])
})

test('a capital in a word whose other half is not known is flagged, and left', () => {
  expect(read('La santé compte. La santéMentale aussi.')).toMatchObject({
    words: ['La santé compte. La santéMentale aussi.'],
    doubts: [{ chosen: 'keep', words: 'santéMentale' }],
  })
})

test.each([
  'La nation aime les nationaux ; la table, un tableau ; la région, les régionaux.',
  'Lors du vote, lorsque le cours et le parcours, puis puisque, quel et quelque.',
  'Le service et les services, le département et les départementaux, sur tout et surtout.',
  'LinkedIn et YouTube, la Bretagne et les Bretons.',
  'Les quels et lesquels, aux quelles et auxquelles, pour tant et pourtant, par tout et partout.',
  'La part, le partage, la maison et son mai, le pas et le repas, un jeu et une jeune.',
])('« %s » has no fused words', (line) => {
  expect(read(line)?.doubts).toEqual([])
})

test('of all French words, even beside all others, less than one in two thousand is taken for two', () => {
  const words = frenchWords.map((word) => ({ runs: [{ text: `${word};` }] }))
  const draft = structured(draftOf([{ runs: [{ text: 'Le titre' }] }, ...words]))
  const taken = draft.blocks.flatMap(({ doubts }) => doubts.filter(({ key }) => key.endsWith(':fused')))
  expect(taken.length).toBeLessThan(frenchWords.length / 2000)
})

test.each(['travailleurs', 'cherchez', 'individuelles', 'moisson', 'suisses', 'autocar', 'conseils', 'artisans'])(
  '« %s » is one word, whatever stands beside it',
  (word) => {
    const halves = Array.from({ length: word.length - 1 }, (_, at) => `${word.slice(0, at + 1)} ${word.slice(at + 1)}`)
    expect(read(`${halves.join(' ; ')} ; ${word}.`)?.doubts.filter(({ key }) => key.endsWith(':fused'))).toEqual([])
  },
)
