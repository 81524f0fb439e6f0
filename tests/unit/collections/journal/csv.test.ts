import fc from 'fast-check'
import { cellText, csvHeader, csvRow } from '@/collections/journal/csv'

test.each([
  ['=1+1', "'=1+1"],
  ['+33', "'+33"],
  ['-1', "'-1"],
  ['@SOMME(A1)', "'@SOMME(A1)"],
  ['\tx', "'\tx"],
  ['\r=1', `"'\r=1"`],
  ['a;b', '"a;b"'],
  ['dit « "non" »', '"dit « ""non"" »"'],
  ['une\nligne', '"une\nligne"'],
  ['simple', 'simple'],
  [3, '3'],
  [null, ''],
])('the cell of %j is %j', (value, cell) => {
  expect(cellText(value)).toBe(cell)
})

test('no text becomes a formula or another cell', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const cell = cellText(text)
      expect(cell).not.toMatch(/^"?[=+\-@\t\r]/)
      if (!cell.startsWith('"')) expect(cell).not.toMatch(/[;\r\n"]/)
    }),
  )
})

test('a row has a cell for each column, with the time of Paris and French names', () => {
  const row = csvRow({
    number: 7,
    at: '2026-07-01T10:00:05.000Z',
    sentence: 'Marie a publié l’article « Titre »',
    event: 'published',
    actorKind: 'person',
    actorId: 'a1',
    actorName: 'Marie',
    documentCollection: 'articles',
    documentId: 'd1',
    title: 'Titre',
    detail: null,
    network: '192.0.2.0/24',
    count: 1,
    previous: 'p',
    key: 'k',
    hash: 'h',
  })
  expect(row).toBe(
    '7;2026-07-01 12:00:05;Marie a publié l’article « Titre »;Publication;Marie;Compte;a1;Titre;articles;d1;;192.0.2.0/24;1;h\r\n',
  )
  expect(csvHeader().split(';')).toHaveLength(row.split(';').length)
})
