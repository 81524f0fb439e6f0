import { PDFDocument } from '@cantoo/pdf-lib'
import { strToU8, zipSync } from 'fflate'
import { LONGEST_LINE, MOST_LINES } from '@/payload/import/limits'
import { readBytes, readPasted } from '@/payload/import/read-bytes'
import { REASONS, Refusal } from '@/payload/import/refusal'
import { PICTURE } from '@/tests/support/drafts/every-trait'
import { writeDocx } from '@/tests/support/drafts/write-docx'
import { writeEml } from '@/tests/support/drafts/write-eml'
import { writeOdt } from '@/tests/support/drafts/write-odt'
import { writePdf } from '@/tests/support/drafts/write-pdf'
import type { WrittenDraft } from '@/tests/support/drafts/written-draft'
import { pdfOf } from '@/tests/support/small-files'

const DRAFT: WrittenDraft = {
  blocks: [{ kind: 'paragraph', words: 'Un texte tout à fait ordinaire, pour être abîmé.' }],
}
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const docx = writeDocx(DRAFT)
const odt = writeOdt(DRAFT)

/** The older container of Microsoft, with the names of its entries. */
function ole(name: string): Uint8Array {
  return Uint8Array.from(
    Buffer.concat([Buffer.from(OLE), Buffer.alloc(504), Buffer.from(name, 'utf16le'), Buffer.alloc(512)]),
  )
}

function documentXml(body: string, head = ''): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  )
}

const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
const withMain = (xml: Uint8Array) => writeDocx(DRAFT, { files: { 'word/document.xml': xml } })
const ENTITIES = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname"><!ENTITY a "aaaaaaaaaa">]>'

/** A zip whose entry says that it is small, and is not. */
function lyingZip(): Uint8Array {
  const bytes = Buffer.from(withMain(documentXml(paragraph('a'.repeat(3_000_000)))))
  const name = Buffer.from('word/document.xml')
  for (let place = bytes.indexOf(name); place >= 0; place = bytes.indexOf(name, place + 1)) {
    const isCentral = bytes.readUInt32LE(place - 46) === 0x02014b50
    if (isCentral) bytes.writeUInt32LE(1000, place - 46 + 24)
  }
  return Uint8Array.from(bytes)
}

function scanned(): Promise<Uint8Array> {
  return PDFDocument.create().then(async (pdf) => {
    const page = pdf.addPage()
    page.drawImage(await pdf.embedPng(PICTURE.bytes.slice(0, -64)), { x: 0, y: 0, width: 400, height: 600 })
    return await pdf.save()
  })
}

async function encryptedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await writePdf(DRAFT))
  pdf.encrypt({ userPassword: 'mot de passe', ownerPassword: 'autre', permissions: {} })
  return await pdf.save()
}

const random = (size: number) => Uint8Array.from({ length: size }, (_, place) => (place * 7919 + (place >> 3)) % 256)

test.each<[string, string, Uint8Array | Promise<Uint8Array>, string]>([
  ['only spaces and line ends', 'a.txt', strToU8(' \n\t\n\u00a0'), REASONS.noWords],
  ['a Word document without a word', 'a.docx', writeDocx({ blocks: [{ kind: 'empty' }] }), REASONS.noWords],
  ['bytes of a program', 'a.txt', random(5000), REASONS.unknown],
  ['bytes of a program named as a document', 'a.docx', random(5000), REASONS.corrupt],
  ['a Word document cut in half', 'a.docx', docx.slice(0, docx.length / 2), REASONS.corrupt],
  ['a Word document without its last bytes', 'a.docx', docx.slice(0, -10), REASONS.corrupt],
  ['an OpenDocument cut in half', 'a.odt', odt.slice(0, odt.length / 2), REASONS.corrupt],
  [
    'a Word document whose XML ends in the middle',
    'a.docx',
    withMain(strToU8('<w:document><w:body><w:p>')),
    REASONS.corrupt,
  ],
  ['a Word document that is empty inside', 'a.docx', withMain(strToU8('')), REASONS.corrupt],
  ['a PDF of one line', 'a.pdf', strToU8('%PDF-1.7\nrien'), REASONS.corrupt],
  ['a PDF whose pages are pictures', 'a.pdf', scanned(), REASONS.scanned],
  ['a PDF without pages', 'a.pdf', Uint8Array.from(pdfOf(['<</Type/Catalog>>'])), REASONS.corrupt],
  ['a PDF with a password', 'a.pdf', encryptedPdf(), REASONS.encrypted],
  ['a Word document with a password', 'a.docx', ole('EncryptedPackage'), REASONS.encrypted],
  ['a document of an older Word', 'a.doc', ole('WordDocument'), REASONS.doc],
  ['an older Word named as a new one', 'a.docx', ole('WordDocument'), REASONS.doc],
  ['a message of Outlook', 'a.msg', ole('__substg1.0_0037001F'), REASONS.msg],
  ['rich text', 'a.rtf', strToU8('{\\rtf1\\ansi Bonjour}'), REASONS.rtf],
  ['rich text named as Word', 'a.doc', strToU8('{\\rtf1\\ansi Bonjour}'), REASONS.rtf],
  ['a document of Pages', 'a.pages', zipSync({ 'Index/Document.iwa': strToU8('x') }), REASONS.pages],
  ['a sheet', 'a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), REASONS.sheet],
  ['slides', 'a.pptx', zipSync({ 'ppt/presentation.xml': strToU8('<x/>') }), REASONS.slides],
  ['an archive', 'a.zip', zipSync({ 'lettre.txt': strToU8('Bonjour') }), REASONS.archive],
  ['a picture', 'a.png', PICTURE.bytes, REASONS.picture],
  ['a picture named as a text', 'a.txt', PICTURE.bytes, REASONS.picture],
  ['a drawing', 'a.svg', strToU8('<svg xmlns="http://www.w3.org/2000/svg"><text>a</text></svg>'), REASONS.picture],
  ['a line of 8 MB', 'a.txt', strToU8('a'.repeat(8_000_000)), REASONS.longLine],
  ['a paragraph of 8 MB in Word', 'a.docx', withMain(documentXml(paragraph(randomWords(8_000_000)))), REASONS.longLine],
  ['a line of 8 MB in a page', 'a.html', strToU8(`<p>${'a'.repeat(8_000_000)}</p>`), REASONS.longLine],
  [
    'more words than an article can have',
    'a.txt',
    strToU8(`${'a'.repeat(LONGEST_LINE - 1)}\n`.repeat(60)),
    REASONS.tooLong,
  ],
  ['more lines than an article can have', 'a.txt', strToU8('a\n'.repeat(MOST_LINES + 1)), REASONS.manyLines],
  ['a zip bomb', 'a.docx', withMain(documentXml(paragraph('a'.repeat(30_000_000)))), REASONS.bomb],
  ['a zip whose entry is larger than it says', 'a.docx', lyingZip(), REASONS.corrupt],
  [
    'a zip of thousands of entries',
    'a.docx',
    zipSync(Object.fromEntries(Array.from({ length: 4000 }, (_, n) => [`word/${n}`, strToU8('')]))),
    REASONS.bomb,
  ],
  ['entities in Word', 'a.docx', withMain(documentXml(paragraph('&secret;&a;'), ENTITIES)), REASONS.entities],
  [
    'entities in OpenDocument',
    'a.odt',
    writeOdt(DRAFT, { 'content.xml': strToU8(`<?xml version="1.0"?>${ENTITIES}<x>&secret;</x>`) }),
    REASONS.entities,
  ],
  ['elements in elements in Word', 'a.docx', withMain(documentXml('<w:sdt>'.repeat(100_000))), REASONS.tooDeep],
  [
    'an encrypted letter',
    'a.eml',
    strToU8(
      'From: a@exemple.org\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; name="smime.p7m"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n',
    ),
    REASONS.encrypted,
  ],
])('%s is refused with its reason', async (_, name, bytes, reason) => {
  await expect(readBytes(await bytes, name)).rejects.toEqual(new Refusal(reason))
})

function randomWords(length: number): string {
  let text = ''
  for (let seed = 1; text.length < length; seed = (seed * 48_271) % 2_147_483_647) text += `${seed.toString(36)} `
  return text
}

test('no reason has an English word or the apostrophe of a typewriter', () => {
  for (const reason of Object.values(REASONS)) expect(reason).not.toMatch(/'|\b(the|file|error|invalid|limit)\b/i)
})

const HOSTILE = [
  '<p onclick="alert(1)">Bonjour <a href="javascript:alert(1)">un</a> <a href=" JaVa&#115;cript:alert(1)">deux</a></p>',
  '<p><a href="data:text/html,<script>alert(1)</script>">trois</a> <a href="vbscript:x">quatre</a> <a href="https://exemple.org/" onmouseover="x()">cinq</a></p>',
  '<script>alert(1)</script><style>p{background:url(javascript:x)}</style><template>caché</template>',
  '<p><img src="x" onerror="alert(1)"><img src="data:text/html;base64,PHNjcmlwdD4="><svg onload="alert(1)"><script>alert(2)</script></svg></p>',
  '<iframe src="javascript:alert(1)"></iframe><object data="data:text/html,x"></object><form action="https://exemple.org"><button>six</button></form>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">sept</p></noscript>',
].join('')

const LINK_IN_WORD = writeDocx({
  blocks: [
    {
      kind: 'paragraph',
      words: [
        { text: 'un', href: 'javascript:alert(1)' },
        { text: ' deux', href: 'file:///C:/a.docx' },
        { text: ' trois', href: 'https://exemple.org/' },
      ],
    },
  ],
})
const IN_ODT = writeOdt({
  blocks: [
    {
      kind: 'paragraph',
      words: [
        { text: 'un', href: 'javascript:alert(1)' },
        { text: ' trois', href: 'https://exemple.org/' },
      ],
    },
  ],
})
const IN_MD = strToU8(`[un](javascript:alert(1)) [deux](<data:text/html,x>) [cinq](https://exemple.org/)\n\n${HOSTILE}`)

test.each<[string, () => ReturnType<typeof readBytes>]>([
  ['a page', () => readBytes(strToU8(`<!doctype html>${HOSTILE}`), 'a.html')],
  ['what is pasted', () => readPasted({ html: HOSTILE })],
  ['Markdown', () => readBytes(IN_MD, 'a.md')],
  ['Word', () => readBytes(LINK_IN_WORD, 'a.docx')],
  ['OpenDocument', () => readBytes(IN_ODT, 'a.odt')],
  [
    'a letter',
    () =>
      readBytes(
        strToU8(`From: a@exemple.org\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${HOSTILE}`),
        'a.eml',
      ),
  ],
])('nothing of a hostile text in %s but its words and its safe links is kept', async (_, read) => {
  const { source } = await read()
  const runs = source.lines.flatMap((line) => line.runs)
  expect(new Set(runs.map(({ href }) => href).filter(Boolean))).toEqual(new Set(['https://exemple.org/']))
  const text = runs.map((run) => run.text).join(' ')
  expect(text).toContain('un')
  expect(text).not.toMatch(/alert|onerror|script/i)
  expect(source.pictures).toEqual([])
})

test('what came with a letter keeps its bytes, and a document among it is read in turn', async () => {
  const letter = writeEml(DRAFT, {
    attachments: [{ name: 'communiqué.docx', mimeType: 'application/octet-stream', bytes: docx }, PICTURE],
  })
  const { source, attachments } = await readBytes(letter, 'a.eml')
  expect(attachments).toMatchObject([{ name: 'communiqué.docx' }])
  expect(source.pictures).toMatchObject([{ name: 'photo.png' }])
  expect(source.lines.at(-1)).toMatchObject({ picture: 'picture-1', runs: [] })
  const [attached] = attachments
  const inner = await readBytes(attached?.bytes ?? new Uint8Array(), attached?.name ?? '')
  expect(inner.source.lines[0]?.runs).toEqual([{ text: 'Un texte tout à fait ordinaire, pour être abîmé.' }])
})
