import { lostSigns } from '@/payload/editorial/import/lost-signs'
import { piecesOf } from '@/payload/editorial/import/piece'
import { RULES } from '@/payload/editorial/import/registry'
import { structured, textDraft } from '@/tests/support/drafts/structured'

const MANY = 20_000
const MEGABYTE = 1_000_000

/** Lines that an expression which tries every beginning, or every end, would be slow to read. */
const HARD_LINES = [
  ['letters', 'a'],
  ['capitals', 'A'],
  ['spaces', ' a'],
  ['digits', '1 '],
  ['dots', '.'],
  ['stars', '*'],
  ['stars and letters', '**a '],
  ['underscores', '_a '],
  ['brackets', '[a]('],
  ['quotation marks', '« '],
  ['closed quotation marks', '« a »'],
  ['straight marks', '"a" '],
  ['dashes', '- '],
  ['bars', '| '],
  ['tabs', 'a\t'],
  ['hashes', '#a '],
  ['hashes without spaces', '#'],
  ['mail addresses', 'a@'],
  ['addresses', 'http://a.'],
  ['one word twice', 'de '],
  ['fused words', 'autresavec '],
  ['full stops', 'fin.Début '],
  ['emojis', '➡️'],
  ['soft hyphens', 'a\u00ad'],
  ['telephone numbers', '02 99 '],
] as const

test.each(HARD_LINES)('a line of a million signs of %s is read whole', (_, sign) => {
  const source = textDraft(`Le titre\n\n${sign.repeat(MEGABYTE / sign.length)}`)
  expect(lostSigns(source, structured(source))).toBe('')
})

test.each([
  ['points', '- un point'],
  ['nested points', '• un\n  - deux'],
  ['numbers', '1. un point'],
  ['headings', 'Une partie\n\nDes mots qui suivent.\n'],
  ['rows', 'a\tb'],
  ['rows with bars', '| a | b |'],
  ['figures', '12 places'],
  ['quotations', '« Des mots, dit-elle. »\n— Anne Le Goff'],
  ['details', 'Date : demain\nLieu : ici'],
  ['contacts', 'Contact : Anne\n02 99 00 00 00'],
  ['labels', 'Intertitre : un mot'],
  ['boxes', 'À noter : un mot'],
  ['placeholders', '[photo]\nLégende : un mot'],
  ['greetings', 'Bonjour Anne,'],
  ['farewells', 'Cordialement,'],
  ['days', 'Le 12 mars 2026'],
  ['names', 'Anne Le Goff'],
  ['lines of 72 columns', 'Des mots qui font une ligne de courriel, coupée à soixante-douze colonnes'],
])('twenty thousand lines of %s are read whole', (_, lines) => {
  const source = textDraft(`Le titre\n\n${`${lines}\n`.repeat(MANY / lines.split('\n').length)}`, 'eml')
  expect(lostSigns(source, structured(source))).toBe('')
})

test.each(RULES)('$name looks at each line of a long draft as often as at one of a short draft', (rule) => {
  const looks = (sections: number) => {
    const lines =
      'Une partie\n\nDes mots : voici.\n\n- un\n- 12 places\n\n1. un\n\n« Dit-elle. »\n\nContact : Anne\n'.repeat(
        sections,
      )
    const source = textDraft(`Le titre\n\n${lines}`)
    return counted(source, rule.name)
  }
  // Twice the lines are at most somewhat more than twice the work.
  expect(looks(200)).toBeLessThanOrEqual(looks(100) * 2.2 + 100)
})

/** How often the pieces that a rule is given are asked for one of their properties. */
function counted(source: ReturnType<typeof textDraft>, name: string): number {
  let count = 0
  const context = { source, known: { categories: [], people: [], tags: [] }, choices: {} }
  let pieces = piecesOf(source)
  for (const rule of RULES) {
    if (rule.name !== name) {
      pieces = rule.apply(pieces, context)
      continue
    }
    const watched = pieces.map(
      (piece) =>
        new Proxy(piece, {
          get: (target, property, receiver) => {
            count += 1
            return Reflect.get(target, property, receiver)
          },
        }),
    )
    rule.apply(watched, context)
    return count
  }
  return count
}
