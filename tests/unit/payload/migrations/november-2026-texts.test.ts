import { sortKey } from '@/payload/editorial/french-order'
import { tidyLine, tidyLines } from '@/payload/editorial/tidy-text'
import * as migrated from '@/payload/migrations/november-2026-texts'

const TEXTS = ['', ' Me\u0301tiers\r\nde l’Œuvre ', '« 12 » 007', 'ÇA & là…', 'straße', '\u2028 a \u2028', 'ﬁn ²']

test('the migrations wrote the keys and the texts that are written today: a change of either needs a new migration', () => {
  for (const text of TEXTS) {
    expect(migrated.sortKey(text)).toBe(sortKey(text))
    expect(migrated.tidyLine(text)).toBe(tidyLine(text))
    expect(migrated.tidyLines(text)).toBe(tidyLines(text))
  }
})
