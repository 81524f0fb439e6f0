import type { SourceLine } from '@/payload/editorial/import/model'
import { LineSizes } from '@/payload/import/readers/large-lines'

const line = (number: number, text: string, more: Partial<SourceLine> = {}): SourceLine => ({
  number,
  runs: [{ text }],
  ...more,
})

test('lines are large beside most letters of the text, whatever size is not said', () => {
  const lines = [line(1, 'Un titre'), line(2, 'Un texte qui est plus long que les autres.'), line(3, 'Une partie')]
  const sizes = new LineSizes()
  sizes.note(lines.slice(0, 1), 24)
  sizes.note(lines.slice(2), 14)
  sizes.mark(lines, 11)
  expect(lines.map(({ isLarge }) => isLarge ?? false)).toEqual([true, false, true])
})

test('a text that is large as a whole has no large lines, and neither have styled lines and cells', () => {
  const lines = [
    line(1, 'Un texte qui est plus long.'),
    line(2, 'Styled', { style: { kind: 'quote' } }),
    line(3, 'Case', { cell: { table: 1, row: 0, column: 0 } }),
  ]
  const sizes = new LineSizes()
  sizes.note(lines.slice(0, 1), 18)
  sizes.note(lines.slice(1), 30)
  sizes.mark(lines, 11)
  expect(lines.some(({ isLarge }) => isLarge)).toBe(false)
})
