import iconv from 'iconv-lite'
import { readBytes } from '@/payload/import/read-bytes'

const SENTENCES = [
  'L’été dernier, l’œuvre d’Élise a coûté 12 € — « à peine », dit-elle…',
  'Où ? À Quimper, où l’accueil s’est ouvert dès août.',
]

describe.each(['\n', '\r\n', '\r'])('a text whose lines end with %j is read', (lineEnd) => {
  test.each([
    ['UTF-8', 'utf8', false],
    ['UTF-8 with its mark', 'utf8', true],
    ['UTF-16 of Windows', 'utf16le', true],
    ['UTF-16 of Windows without its mark', 'utf16le', false],
    ['UTF-16 big-endian', 'utf16be', true],
    ['UTF-16 big-endian without its mark', 'utf16be', false],
    ['Windows-1252', 'win1252', false],
    ['Mac Roman', 'macroman', false],
  ])('in %s', async (_, encoding, addBOM) => {
    const text = [SENTENCES[0], '', SENTENCES[1], ''].join(lineEnd)
    // iconv-lite knows Mac Roman as it was before the euro took the place of this sign.
    const written = encoding === 'macroman' ? text.replace('€', '¤') : text
    const bytes = new Uint8Array(iconv.encode(written, encoding, { addBOM }))
    const { source } = await readBytes(bytes, 'brouillon.txt')
    expect(source.format).toBe('txt')
    expect(source.lines).toEqual([
      { number: 1, runs: [{ text: SENTENCES[0] }] },
      { number: 2, runs: [] },
      { number: 3, runs: [{ text: SENTENCES[1] }] },
    ])
  })
})

test.each(['iso-8859-1', 'windows-1252'])(
  'a page that says its letters are %s has its apostrophes',
  async (charset) => {
    const page = `<html><head><meta charset="${charset}"></head><body><p>L’œuvre d’été</p></body></html>`
    const { source } = await readBytes(new Uint8Array(iconv.encode(page, 'win1252')), 'page.html')
    expect(source.lines).toEqual([{ number: 1, runs: [{ text: 'L’œuvre d’été' }] }])
  },
)

test('accents that a Mac wrote as two signs become letters', async () => {
  const { source } = await readBytes(new TextEncoder().encode('e\u0301te\u0301'), 'a.txt')
  expect(source.lines[0]?.runs).toEqual([{ text: 'été' }])
})
