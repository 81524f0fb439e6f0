import { readBytes } from '@/payload/import/read-bytes'
import { shownLines } from '@/tests/support/drafts/shown-lines'
import { writePdf } from '@/tests/support/drafts/write-pdf'
import type { WrittenBlock } from '@/tests/support/drafts/written-draft'

const TEXT = [
  'Les établissements du territoire accueillent chaque année plusieurs centaines de personnes âgées, avec l’aide de coopérateurs formés.',
  'Peut-être faudra-t-il attendre l’automne pour que les rendez-vous reprennent ; celles-ci et ceux-là, vous-mêmes et nous-mêmes, sont prévenus.',
  'Le compte-rendu de la réunion médico-sociale est disponible auprès du secrétariat, au rez-de-chaussée, après-midi compris.',
]
const paragraphs = (times: number): WrittenBlock[] =>
  Array.from({ length: times }, (_, place) => ({ kind: 'paragraph', words: TEXT[place % TEXT.length] ?? '' }))

async function read(blocks: WrittenBlock[], settings: Parameters<typeof writePdf>[1]) {
  const { source } = await readBytes(await writePdf({ blocks }, settings), 'a.pdf')
  return { lines: shownLines(source), remarks: source.remarks }
}

test.each([
  [1, false],
  [2, false],
  [1, true],
  [2, true],
] as const)(
  'the paragraphs of a PDF in %d column(s) are whole, over columns and pages (justified: %s)',
  async (columns, justifies) => {
    const { lines } = await read(paragraphs(40), { columns, hyphenates: true, justifies })
    expect(lines).toEqual(paragraphs(40).map((block) => 'words' in block && block.words))
  },
)

test('two short lines are two, though no sign ends the first', async () => {
  const { lines } = await read(
    [{ kind: 'paragraph', words: 'un point' }, { kind: 'paragraph', words: 'deux points' }, ...paragraphs(2)],
    {},
  )
  expect(lines.slice(0, 2)).toEqual(['un point', 'deux points'])
})

test('what is repeated on the pages is not read as text, and is said', async () => {
  const { lines, remarks } = await read(paragraphs(60), { header: 'Bulletin des Dunes n° 12' })
  expect(lines).toHaveLength(60)
  expect(remarks).toContain('Répété sur les pages, donc non repris : « Bulletin des Dunes n° 12 », « 1 ».')
})

test('letters larger than those of the text are a title and headings', async () => {
  const { lines } = await read(
    [{ kind: 'title', words: 'Le titre' }, { kind: 'heading', level: 2, words: 'Une partie' }, ...paragraphs(3)],
    {},
  )
  expect(lines.slice(0, 2)).toEqual(['title| *Le titre*', 'h2| *Une partie*'])
})
