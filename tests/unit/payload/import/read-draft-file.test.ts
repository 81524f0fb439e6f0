import { strToU8 } from 'fflate'
import { readDraftFile, readPastedText } from '@/payload/import/read-draft-file'
import { readInProcess } from '@/payload/import/read-in-process'
import { REASONS } from '@/payload/import/refusal'
import { EVERY_TRAIT } from '@/tests/support/drafts/every-trait'
import { writeDocx } from '@/tests/support/drafts/write-docx'
import { writePdf } from '@/tests/support/drafts/write-pdf'

const TEXT = { name: 'a.txt', bytes: strToU8('Bonjour') }

test('a file is read in a process of its own, and its name is cleaned', async () => {
  const read = await readDraftFile({ name: '../communiqué.docx', bytes: writeDocx(EVERY_TRAIT) })
  expect(read).toMatchObject({
    kind: 'read',
    source: { name: 'communiqué.docx', format: 'docx', pictures: [{ key: 'picture-1', mimeType: 'image/png' }] },
    attachments: [],
  })
})

test('a PDF is read there too', async () => {
  const read = await readDraftFile({ name: 'a.pdf', bytes: await writePdf(EVERY_TRAIT) })
  expect(read).toMatchObject({ kind: 'read', source: { format: 'pdf' } })
})

test('what was pasted is read, its text when it has no HTML', async () => {
  const [text, html] = await Promise.all([
    readPastedText({ text: '• un\n• deux' }),
    readPastedText({ text: 'un', html: '<p>un <b>deux</b></p>' }),
  ])
  expect(text).toMatchObject({
    source: { format: 'pasted', lines: [{ runs: [{ text: '• un' }] }, { runs: [{ text: '• deux' }] }] },
  })
  expect(html).toMatchObject({ source: { lines: [{ runs: [{ text: 'un ' }, { text: 'deux', bold: true }] }] } })
})

test.each([
  ['an empty file', 0, REASONS.empty],
  [
    'a file of 50 MB',
    50_000_000,
    'Le fichier pèse 50\u00a0Mo : la limite est de 25\u00a0Mo. Retirez-en des images, que vous ajouterez à part, ou découpez-le.',
  ],
])('%s is refused before anything is started', async (_, size, reason) => {
  expect(await readDraftFile({ name: 'a.docx', bytes: new Uint8Array(size) })).toEqual({ kind: 'refused', reason })
})

test('a file that cannot be read in its time is refused, and its process ended', async () => {
  const late = await readInProcess(TEXT, { megabytes: 256, seconds: 0.001 })
  expect(late).toEqual({ kind: 'refused', reason: REASONS.late })
})

test('a file that needs more memory than there is is refused, and the site goes on', async () => {
  const page = strToU8(`<html>${'<p>a <b>b</b></p>'.repeat(20_000)}`)
  const heavy = await readInProcess({ name: 'a.html', bytes: page }, { megabytes: 32, seconds: 60 })
  expect(heavy).toEqual({ kind: 'refused', reason: REASONS.heavy })
  expect(await readDraftFile(TEXT)).toMatchObject({ kind: 'read' })
})

test('files that come together are all read', async () => {
  const read = await Promise.all(
    Array.from({ length: 5 }, (_, place) => readDraftFile({ name: `${place}.txt`, bytes: strToU8(`Texte ${place}`) })),
  )
  expect(read.map((one) => one.kind === 'read' && one.source.lines[0]?.runs[0]?.text)).toEqual([
    'Texte 0',
    'Texte 1',
    'Texte 2',
    'Texte 3',
    'Texte 4',
  ])
})
