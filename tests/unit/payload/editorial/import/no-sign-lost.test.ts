import fc from 'fast-check'
import { lostSigns } from '@/payload/editorial/import/lost-signs'
import type { LineStyle, SourceFormat, SourceLine } from '@/payload/editorial/import/model'
import { draftOf, structured, textDraft } from '@/tests/support/drafts/structured'

/** What rules look for, so that random lines meet them. */
const BEGINNINGS = [
  '',
  '• ',
  '- ',
  '– ',
  '  * ',
  'o\t',
  '\uf0a7\t',
  '➡️ ',
  '1. ',
  '2) ',
  'II. ',
  'A/ ',
  '1.2 ',
  '# ',
  '#ESS – ',
  '> ',
  '| ',
  'TITRE : ',
  'Chapô : ',
  'Intertitre : ',
  'Légende : ',
  'Photo : ',
  'Source : ',
  'À noter : ',
  'Contact : ',
  'Date : ',
  'Lieu : ',
  'Q : ',
  'R : ',
  'Bonjour ',
  'Cordialement, ',
  'De : ',
  'Objet : ',
  '« ',
  '"',
  '— ',
  '12 ',
  '2,7 millions de ',
  '[photo',
  'Par ',
  'Rennes, le 12 mars 2026',
]
const WORDS = [
  'les',
  'autres',
  'avec',
  'autresavec',
  'de de',
  'fin.Début',
  'Anne',
  'Le Goff',
  '**gras**',
  '_x_',
  '[ici](https://exemple.fr)',
  'www.exemple.fr,',
  'a@exemple.fr',
  '02 99 00 00 00',
  '»',
  '”',
  ' | ',
  '\t',
  '\u00a0',
  'co\u00adopérative',
  '…',
  ':',
  '?',
  '---',
  '😀',
  'ÉTÉ',
]
const ENDS = ['', '.', ' :', ' ?', ' »', ' » – Anne Le Goff, infirmière', '|', '  ', ']', ')']

const words = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12, unit: 'grapheme' })), {
  maxLength: 14,
})
const text = fc
  .tuple(fc.constantFrom(...BEGINNINGS), words, fc.constantFrom(...ENDS))
  .map(([beginning, middle, end]) =>
    `${beginning}${middle.join(' ')}${end}`.replace(/[\n\r\v\f\u0085\u2028\u2029]/g, ' '),
  )
const style = fc.constantFrom<LineStyle | undefined>(
  undefined,
  undefined,
  { kind: 'title' },
  { kind: 'subtitle' },
  { kind: 'heading', level: 2 },
  { kind: 'point', list: 'bullet', level: 0 },
  { kind: 'point', list: 'number', level: 1, value: 2 },
  { kind: 'quote' },
  { kind: 'caption' },
  { kind: 'rule' },
  { kind: 'note', note: '1' },
  { kind: 'mailHeader', name: 'from' },
  { kind: 'mailSignature' },
  { kind: 'metadata' },
)
const line: fc.Arbitrary<Partial<SourceLine>> = fc
  .record({
    texts: fc.array(text, { maxLength: 3 }),
    bold: fc.boolean(),
    style,
    cell: fc.option(fc.record({ table: fc.nat(2), row: fc.nat(2), column: fc.nat(2) }), { freq: 5 }),
    picture: fc.option(fc.constant('image-1'), { freq: 8 }),
  })
  .map(({ texts, bold, style: kind, cell, picture }) => ({
    runs: picture
      ? []
      : texts.map((words, place) => ({ text: words, ...(bold && place === 0 && { bold: true as const }) })),
    ...(kind && { style: kind }),
    ...(cell && { cell }),
    ...(picture && { picture }),
  }))
const format = fc.constantFrom<SourceFormat>('docx', 'eml', 'html', 'md', 'odt', 'pasted', 'pdf', 'txt')

test('no character of a text is lost, whatever its lines are', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, fc.constant('')), { maxLength: 30 }), format, (lines, kind) => {
      const source = textDraft(lines.join('\n'), kind)
      expect(lostSigns(source, structured(source))).toBe('')
    }),
    { numRuns: 400 },
  )
})

test('no character of a document with styles is lost, nor any of its pictures', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), format, (lines, kind) => {
      const source = draftOf(lines, kind)
      const draft = structured(source)
      expect(lostSigns(source, draft)).toBe('')
      const pictures = source.lines.filter(({ picture }) => picture).length
      expect(draft.blocks.filter(({ kind: block }) => block === 'picture')).toHaveLength(pictures)
    }),
    { numRuns: 400 },
  )
})

test('what is in a block for readers is in its nodes', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          line,
          text.map((words) => ({ runs: [{ text: words }] })),
        ),
        { maxLength: 20 },
      ),
      format,
      (lines, kind) => {
        for (const { kind: block, words: ofBlock, nodes } of structured(draftOf(lines, kind)).blocks) {
          if (['date', 'excerpt', 'signature', 'title', 'workingNote'].includes(block)) continue
          expect(missingLetters(ofBlock.join(' ').replace(/sources?/gi, ''), JSON.stringify(nodes))).toBe('')
        }
      },
    ),
    { numRuns: 300 },
  )
})

/** The letters and digits of words that other words have not as often. */
function missingLetters(words: string, other: string): string {
  const left = [...other.normalize('NFC')].reduce(
    (counts, sign) => counts.set(sign, (counts.get(sign) ?? 0) + 1),
    new Map<string, number>(),
  )
  return [...words.normalize('NFC')]
    .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
    .filter((sign) => {
      const count = left.get(sign) ?? 0
      left.set(sign, count - 1)
      return count <= 0
    })
    .join('')
}

test('blocks follow the draft, and none begins before the one above ends', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, fc.constant('')), { maxLength: 30 }), (lines) => {
      const source = textDraft(lines.join('\n'))
      const { blocks } = structured(source)
      const ranges = blocks.map(({ lines: range }) => range)
      ranges.forEach(([first, last], place) => {
        expect(first).toBeLessThanOrEqual(last)
        if (place > 0) expect(first).toBeGreaterThanOrEqual(ranges[place - 1]?.[1] ?? 0)
      })
    }),
    { numRuns: 200 },
  )
})

test('whatever the person answers, no character is lost, and the same answers give the same structure', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(text, fc.constant('')), { minLength: 1, maxLength: 15 }),
      fc.infiniteStream(fc.nat(50)),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 15 }), fc.constantFrom(...KINDS)), { maxLength: 4 }),
      (lines, picks, kinds) => {
        const source = textDraft(lines.join('\n'))
        const asked = structured(source).blocks.flatMap(({ doubts }) => doubts)
        const choices = {
          ...Object.fromEntries(kinds.map(([number, kind]) => [`${number}:kind`, kind])),
          ...Object.fromEntries(
            asked.map(({ key, options }) => [key, options[(picks.next().value ?? 0) % options.length]?.value ?? '']),
          ),
        }
        const chosen = structured(source, choices)
        expect(lostSigns(source, chosen)).toBe('')
        expect(structured(source, choices)).toEqual(chosen)
      },
    ),
    { numRuns: 300 },
  )
})

const KINDS = [
  'title',
  'excerpt',
  'heading:3',
  'heading',
  'paragraph',
  'list',
  'keyFigures',
  'quote',
  'table',
  'callout',
  'contact',
  'event',
  'note',
  'rule',
  'picture',
  'workingNote',
  'signature',
  'date',
  'nothing',
]

test('a picture with a caption between two cells keeps its place', () => {
  const cell = { table: 2, row: 0, column: 0 }
  const source = draftOf(
    [
      { runs: [], cell },
      { runs: [], picture: 'image-1' },
      { runs: [{ text: ']' }], style: { kind: 'caption' } },
      { runs: [{ text: '!' }], cell },
    ],
    'docx',
  )
  expect(lostSigns(source, structured(source))).toBe('')
})
