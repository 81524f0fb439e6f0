import { structured, textDraft } from '@/tests/support/drafts/structured'

const read = (line: string, choices = {}) => structured(textDraft(`Le titre\n\nChapô.\n\n${line}`), choices)

test('a word that stands twice stays until the person takes one away', () => {
  const line = 'Beaucoup l’apprennent sur sur le tas, à à six heures.'
  expect(read(line).blocks.at(-1)).toMatchObject({
    words: [line],
    doubts: [{ key: '5:doubled', words: 'sur sur', chosen: 'keep' }],
  })
  const mended = read(line, { '5:doubled': 'one' })
  expect(mended.blocks.at(-1)?.words).toEqual(['Beaucoup l’apprennent sur le tas, à six heures.'])
  expect(mended.markers.map(({ text }) => text.trim())).toEqual(['sur', 'à'])
})

test.each(['Nous nous voyons.', 'Il est très très content.', 'L’un l’un.', 'un an, an deux', 'peut-être être là'])(
  '« %s » is right',
  (line) => {
    expect(read(line).blocks.at(-1)?.doubts).toEqual([])
  },
)
