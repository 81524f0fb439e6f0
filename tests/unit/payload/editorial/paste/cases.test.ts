import { CASES } from '@/tests/fixtures/paste/cases'
import { openBrowserGlobals } from '@/tests/support/browser-globals'
import { openPasteEditor, type PasteEditor } from '@/tests/support/pasting'
import { answerUploads } from '@/tests/support/uploads-of-browser'

let body: PasteEditor
let callout: PasteEditor
let closeBrowserGlobals: () => void

beforeAll(async () => {
  closeBrowserGlobals = openBrowserGlobals()
  globalThis.fetch = () => Promise.reject(new Error('No test sends a picture.'))
  body = await openPasteEditor()
  callout = await openPasteEditor('callout')
})

afterAll(() => closeBrowserGlobals())

test.each(CASES)(
  'what is pasted from $from keeps $kept',
  async ({ html, text, rtf, files = 0, where, outline, remarks = [] }) => {
    const images = Array.from(
      { length: files },
      () => new File([new Uint8Array(200)], 'image.png', { type: 'image/png' }),
    )
    const pasted = await (where ? callout : body).paste({ html, text, rtf, files: images })
    expect(pasted.outline).toEqual(outline)
    expect(pasted.remarks).toEqual(remarks.map((remark) => expect.stringMatching(remark)))
  },
)

test('a pasted picture is sent to the library with its description, and its block shows it', async () => {
  const sent: { address: string; name: string; alt: unknown }[] = []
  answerUploads(({ address, file, data }) => {
    sent.push({ address, name: file.name, alt: data.alt })
    return Response.json({ doc: { id: `image-${sent.length}` } }, { status: 201 })
  })
  const PIXELS = `data:image/jpeg;base64,${'/9j/4AAQ'.repeat(30)}`
  await body.paste({
    html: `<p>Avant</p><p><img src="${PIXELS}" alt="Un phare"></p><p><img src="${PIXELS}" alt="IMG_12.jpg"></p>`,
  })
  // Sent once the library was asked for the same file.
  expect(await body.pictures()).toEqual(['image-1', 'image-2'])
  expect(sent).toEqual([
    { address: '/api/media?depth=0&pasted=true', name: 'image-collee.jpg', alt: 'Un phare' },
    { address: '/api/media?depth=0&pasted=true', name: 'image-collee.jpg', alt: '' },
  ])
})

test('a picture that the library refuses stays in its block, with the reason, and can be sent again', async () => {
  const answers = [
    () => Response.json({ errors: [{ message: 'Ce fichier est trop lourd.' }] }, { status: 400 }),
    () => Promise.reject(new Error('offline')),
    () => Response.json({ doc: { id: 'image-3' } }, { status: 201 }),
  ]
  answerUploads(() => (answers.shift() as () => Response)())
  const file = new File([new Uint8Array(200)], 'image.png', { type: 'image/png' })
  const { outline } = await body.paste({ files: [file] })
  expect(outline).toEqual(['figure'])
  expect(await body.refusal()).toContain('trop lourd')
  await body.retry()
  expect(await body.refusal()).toContain('Le site ne répond pas')
  await body.retry()
  expect(await body.refusal()).toBe('arrived')
  expect(await body.pictures()).toEqual(['image-3'])
})

describe('files dropped into the text', () => {
  const fileOf = (name: string, type: string) => new File([new Uint8Array(200)], name, { type })

  test('are sent to the library under their names, as what is pasted, and what is no picture is refused in a line', async () => {
    const names: string[] = []
    answerUploads(({ file }) => {
      names.push(file.name)
      return Response.json({ doc: { id: `image-${names.length}` } }, { status: 201 })
    })
    const files = [
      fileOf('port.jpg', 'image/jpeg'),
      fileOf('rapport.pdf', 'application/pdf'),
      fileOf('IMG_1.HEIC', ''),
      fileOf('note.txt', 'text/plain'),
    ]
    const { outline, remarks } = await body.drop(files)
    expect(outline).toEqual(['figure', 'figure'])
    expect(remarks).toEqual([expect.stringContaining('2 fichiers n’ont pas été ajoutés')])
    expect(await body.pictures()).toEqual(['image-1', 'image-2'])
    expect(names).toEqual(['port.jpg', 'IMG_1.HEIC'])
  })

  test('stay out of a callout, which says so', async () => {
    const { outline, remarks } = await callout.drop([fileOf('port.jpg', 'image/jpeg')])
    expect(outline).toEqual([])
    expect(remarks).toEqual([expect.stringContaining('un encadré ne contient que des mots')])
  })
})

test.each([
  ['2025. Une année', 'p(2025. Une année)'],
  ['1. Une chose', 'ol(li(Une chose))'],
  ['12. Une chose', 'ol[12](li(Une chose))'],
])('a line that begins with « %s » is %s', async (typed, outline) => {
  expect(await body.type(typed)).toBe(outline)
})

test.each([
  ['(https://exemple.fr/a)', 'p((a[https://exemple.fr/a](https://exemple.fr/a)))'],
  ['« www.exemple.fr » !', 'p(« a[https://www.exemple.fr](www.exemple.fr) » !)'],
  ['voir https://exemple.fr.', 'p(voir a[https://exemple.fr](https://exemple.fr).)'],
  [
    '(fr.wikipedia : https://fr.wikipedia.org/wiki/Lorient_(Morbihan)), oui',
    'p((fr.wikipedia : a[https://fr.wikipedia.org/wiki/Lorient_(Morbihan)](https://fr.wikipedia.org/wiki/Lorient_(Morbihan))), oui)',
  ],
  ['[a@exemple.fr]', 'p([a[mailto:a@exemple.fr](a@exemple.fr)])'],
  ['pas de lien : exemple.fr, 10.5 et xhttps://exemple.fr', 'p(pas de lien : exemple.fr, 10.5 et xhttps://exemple.fr)'],
])('an address typed in a sentence is a link, without the signs around it: %s', async (typed, outline) => {
  expect(await body.type(typed)).toBe(outline)
})
