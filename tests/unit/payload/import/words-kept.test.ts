import fc from 'fast-check'
import { readBytes } from '@/payload/import/read-bytes'
import { writeDocx } from '@/tests/support/drafts/write-docx'
import { writeEml } from '@/tests/support/drafts/write-eml'
import { type HtmlOrigin, writeHtml } from '@/tests/support/drafts/write-html'
import { writeMd } from '@/tests/support/drafts/write-md'
import { writeOdt } from '@/tests/support/drafts/write-odt'
import { writePdf } from '@/tests/support/drafts/write-pdf'
import { writeTxt } from '@/tests/support/drafts/write-txt'
import type { WrittenBlock, WrittenDraft, WrittenRun } from '@/tests/support/drafts/written-draft'
import { notesOf, plainWords } from '@/tests/support/drafts/written-draft'

const RUNS = 60

/** Words with the signs that a format could take for its own. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'l’été',
        'œuvre',
        '<b>',
        '&amp;',
        '*a*',
        '_b_',
        '#1',
        '[x]',
        '\\n',
        '1.',
        '-',
        '>',
        '|',
        '~',
        '« oui »',
        '12 %',
        '🙂',
        '``',
      ),
      fc.string({ unit: fc.constantFrom(...'abcdeéèàçôABC019.,;:!?()\'"/'), minLength: 1, maxLength: 12 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map(visible),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) => list.filter(Boolean).join(' ') || 'mot')

/** What shows nothing is taken away when a draft is read. */
function visible(text: string): string {
  return text.replace(/[\p{C}\p{Z}\u{e0000}-\u{e007f}]/gu, '').normalize('NFC')
}

const run: fc.Arbitrary<WrittenRun> = fc
  .record({
    text: words,
    format: fc.constantFrom('bold', 'italic', 'superscript', 'href', 'note', 'plain'),
    // A note may begin with its own number, which is then a mark.
    note: words.map((one) => `Voir ${one}`),
  })
  .map(({ text, format, note }) => {
    if (format === 'href') return { text, href: 'https://exemple.org/a?b=c&d=é' }
    if (format === 'note') return { text, note }
    return format === 'plain' ? { text } : { text, [format]: true }
  })
const phrase = fc
  .array(run, { minLength: 1, maxLength: 3 })
  .map((runs) => runs.flatMap((one, place) => (place > 0 ? [{ text: ' ' }, one] : [one])))

const block: fc.Arbitrary<WrittenBlock> = fc.oneof(
  fc.record({ kind: fc.constantFrom('paragraph' as const, 'quote' as const), words: phrase }),
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const), words: phrase }),
  fc.record({
    kind: fc.constant('point' as const),
    list: fc.constantFrom('bullet' as const, 'number' as const),
    level: fc.constant(0),
    words: phrase,
  }),
  fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 3 }).map((rows) => ({ kind: 'table' as const, rows })),
)
const draft: fc.Arbitrary<WrittenDraft> = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => ({ blocks }))

/** Its words without spaces, notes at the end. */
function lettersIn({ blocks }: WrittenDraft, notes: string[]): string {
  const text = blocks.flatMap((one) =>
    one.kind === 'table' ? one.rows.flat().map(plainWords) : 'words' in one ? [plainWords(one.words)] : [],
  )
  return letters([...text, ...notes].join(''))
}

function letters(text: string): string {
  return text.normalize('NFC').replace(/\s/g, '')
}

async function lettersOut(bytes: Uint8Array, name: string): Promise<string> {
  const { source } = await readBytes(bytes, name)
  const lines = source.lines.filter(({ style }) => style?.kind !== 'mailHeader')
  // Marks of notes are made by programs.
  return letters(
    lines.flatMap(({ runs }) => runs.filter(({ note }) => note === undefined).map(({ text }) => text)).join(''),
  )
}

const html = (origin: HtmlOrigin) => (written: WrittenDraft) => writeHtml(written, { origin })

test.each<[string, string, (written: WrittenDraft) => Uint8Array]>([
  ['Word', 'a.docx', writeDocx],
  ['LibreOffice', 'a.odt', writeOdt],
  ['a page', 'a.html', html('plain')],
  ['a page of Word', 'a.html', html('word')],
  ['a page of Google', 'a.html', html('google')],
  ['a letter', 'a.eml', (written) => writeEml(written, { parts: 'html' })],
  ['Markdown', 'a.md', writeMd],
])('every word written in %s comes out, once and in order', async (_, name, write) => {
  await fc.assert(
    fc.asyncProperty(draft, async (written) => {
      expect(await lettersOut(write(written), name)).toBe(lettersIn(written, notesOf(written)))
    }),
    { numRuns: RUNS },
  )
})

test.each([
  ['a text', 'a.txt'],
  ['a letter without formats', 'a.eml'],
])('every line of %s comes out as it was typed', async (_, name) => {
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), async (lines) => {
      const written: WrittenDraft = { blocks: lines.map((one) => ({ kind: 'paragraph', words: one })) }
      const bytes = name === 'a.txt' ? writeTxt(written) : writeEml(written, { parts: 'text' })
      const { source } = await readBytes(bytes, name)
      const read = source.lines.filter(({ style }) => style?.kind !== 'mailHeader')
      expect(read.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(lines)
    }),
    { numRuns: RUNS },
  )
})

const frenchWords = fc
  .array(
    fc.constantFrom(
      'le',
      'soin',
      'est',
      'accompagnement',
      'particulièrement',
      'à',
      'domicile',
      'établissements',
      'ouvre,',
      'ici.',
      'Quimper',
      'coopérateurs',
      'œuvre',
    ),
    { minLength: 1, maxLength: 90 },
  )
  .map((list) => list.join(' '))

test.each([1, 2] as const)(
  'every word of a PDF in %d column(s) comes out in order, its hyphens put together',
  async (columns) => {
    await fc.assert(
      fc.asyncProperty(fc.array(frenchWords, { minLength: 1, maxLength: 25 }), async (paragraphs) => {
        const written: WrittenDraft = {
          blocks: [
            { kind: 'title', words: 'Un titre assez long pour la page' },
            ...paragraphs.map((one) => ({ kind: 'paragraph' as const, words: one })),
          ],
        }
        const bytes = await writePdf(written, { columns, hyphenates: true, header: 'Les Dunes, bulletin' })
        const { source } = await readBytes(bytes, 'a.pdf')
        const out = letters(source.lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''))
        // On one page nothing says that a line is repeated.
        expect(out.replace('LesDunes,bulletin', '')).toBe(lettersIn(written, []))
      }),
      { numRuns: 20 },
    )
  },
)
