import { deflateSync } from 'node:zlib'
import { inWorker } from '@/collections/files/in-worker'
import { PAGES, pdfOf } from '../../../support/small-files'

type Cleaned = { cleaned: Uint8Array }

const clean = (bytes: Uint8Array) => inWorker<Cleaned>('clean-pdf.mjs', bytes)

async function cleaned(bytes: Uint8Array): Promise<string> {
  const result = await clean(bytes)
  if ('refused' in result) throw new Error(result.refused)
  return Buffer.from(result.cleaned).toString('latin1')
}

const stream = (dictionary: string, bytes: Buffer) =>
  Buffer.concat([Buffer.from(`<<${dictionary}/Length ${bytes.length}>>\nstream\n`), bytes, Buffer.from('\nendstream')])

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>'
const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'

/** Each says « secret » in a place of its own. */
const SECRETS: [string, () => Buffer][] = [
  [
    'its author, its software and the path in its title',
    () => pdfOf([CATALOG, PAGES, PAGE, '<</Author(secret)/Producer(secret)/Title(C:\\secret.docx)>>'], '/Info 4 0 R'),
  ],
  [
    'its description in XMP',
    () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R>>',
        PAGES,
        PAGE,
        stream('/Type/Metadata/Subtype/XML', Buffer.from('<x>secret</x>')),
      ]),
  ],
  [
    'the description of a picture in it',
    () =>
      pdfOf([
        CATALOG,
        PAGES,
        '<</Type/Page/Parent 2 0 R/Resources<</XObject<</A 4 0 R>>>>>>',
        stream('/Type/XObject/Metadata 5 0 R', Buffer.from('x')),
        stream('/Type/Metadata', Buffer.from('secret')),
      ]),
  ],
  [
    'a script with a name',
    () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R/Names<</JavaScript<</Names[(a)4 0 R]>>>>>>',
        PAGES,
        PAGE,
        '<</S/JavaScript/JS(secret)>>',
      ]),
  ],
  [
    'what runs when it is opened',
    () => pdfOf(['<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(secret)>>>>', PAGES, PAGE]),
  ],
  [
    'what runs when a page is opened or closed',
    () => pdfOf([CATALOG, PAGES, '<</Type/Page/Parent 2 0 R/AA<</O<</S/Launch/F(secret)>>>>>>']),
  ],
  ...[
    'Launch/F(secret)',
    'JavaScript/JS(secret)',
    'SubmitForm/F(secret)',
    'GoToR/F(secret)',
    'URI/URI(javascript:secret)',
  ].map((action): [string, () => Buffer] => [
    `a link that does ${action}`,
    () =>
      pdfOf([
        CATALOG,
        PAGES,
        `<</Type/Page/Parent 2 0 R/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</Type/Action/S/${action}>>>>]>>`,
      ]),
  ]),
  [
    'what follows a link',
    () =>
      pdfOf([
        CATALOG,
        PAGES,
        '<</Type/Page/Parent 2 0 R/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/GoTo/D(a)/Next[<</S/Launch/F(secret)>>]>>>>]>>',
      ]),
  ],
  [
    'who wrote a remark',
    () => pdfOf([CATALOG, PAGES, '<</Type/Page/Parent 2 0 R/Annots[<</Subtype/Text/Rect[0 0 9 9]/T(secret)>>]>>']),
  ],
  ['an older state of it', () => pdfOf([CATALOG, PAGES, PAGE, '(secret)'])],
]

test.each(SECRETS)('a PDF loses %s', async (_what, pdf) => {
  expect(pdf().toString('latin1')).toContain('secret')
  expect(await cleaned(pdf())).not.toContain('secret')
})

test('a PDF keeps its pages, its fields and its links', async () => {
  const page =
    '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots[' +
    '<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://exemple.fr/a)>>>>' +
    '<</Subtype/Link/Rect[0 0 9 9]/A<</S/GoTo/D(place)>>>>' +
    '<</Subtype/Widget/Rect[0 0 9 9]/T(prenom)>>]>>'
  const text = await cleaned(pdfOf([CATALOG, PAGES, page, stream('', Buffer.from('BT (bonjour) Tj ET'))]))
  for (const kept of ['bonjour', 'https://exemple.fr/a', 'place', 'prenom']) expect(text).toContain(kept)
})

/** A stream of objects that becomes `size` bytes. */
const objectStream = (size: number) =>
  stream(
    '/Type/ObjStm/N 1/First 4/Filter/FlateDecode',
    deflateSync(Buffer.concat([Buffer.from('9 0 '), Buffer.alloc(size, 32)])),
  )

test.each([
  ['encrypted', () => pdfOf([CATALOG, PAGES, PAGE, '<</Filter/Standard/V 1/R 2/O(x)/U(x)/P -4>>'], '/Encrypt 4 0 R')],
  [
    'signed',
    () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[<</FT/Sig/T(s)/V<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>>>]>>>>',
        PAGES,
        PAGE,
      ]),
  ],
  ['too heavy', () => pdfOf([CATALOG, PAGES, PAGE, objectStream(70_000_000)])],
  [
    'too heavy',
    () =>
      pdfOf([
        CATALOG,
        PAGES,
        PAGE,
        stream(
          '/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]',
          deflateSync(deflateSync(Buffer.alloc(1000))),
        ),
      ]),
  ],
  ['unreadable', () => Buffer.from('%PDF-1.7\nbonjour\n%%EOF')],
  ['unreadable', () => pdfOf([`<</Type/Catalog/Pages ${'['.repeat(100_000)}>>`, PAGES, PAGE])],
])('a PDF that is %s is not taken', async (refused, pdf) => {
  expect(await clean(pdf())).toEqual({ refused })
})
