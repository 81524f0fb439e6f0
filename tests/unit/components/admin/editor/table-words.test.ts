import { readFileSync } from 'node:fs'
import { frenchTableWords } from '@/components/admin/editor/table-words'

const PAYLOADS = 'node_modules/@payloadcms/richtext-lexical/dist/features/experimental_table/client/plugins'

test.each([
  ['Insert row above', 'Insérer une ligne au-dessus'],
  ['Insert 2 rows below', 'Insérer 2 lignes au-dessous'],
  ['Insert column left', 'Insérer une colonne à gauche'],
  ['Insert 3 columns right', 'Insérer 3 colonnes à droite'],
  ['Delete table', 'Supprimer le tableau'],
  ['Supprimer le tableau', null],
  ['', null],
])('« %s » is « %s »', (english, french) => expect(frenchTableWords(english)).toBe(french))

test('every word of Payload’s menu of cells has its French', () => {
  const source = readFileSync(`${PAYLOADS}/TableActionMenuPlugin/index.js`, 'utf8')
  const words = [...source.matchAll(/children: "([A-Z][^"]+)"/g)].map(([, word]) => String(word))
  const hover = readFileSync(`${PAYLOADS}/TableHoverActionsPlugin/index.js`, 'utf8')
  const names = [...hover.matchAll(/"aria-label": "([^"]+)"/g)].map(([, name]) => String(name))
  expect(words.length).toBeGreaterThan(6)
  expect([...words, ...names].filter((word) => frenchTableWords(word) === null)).toEqual([])
})
