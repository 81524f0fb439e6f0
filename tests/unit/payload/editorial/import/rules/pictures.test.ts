import type { SourceLine } from '@/payload/editorial/import/model'
import { draftOf, outline, structured, textDraft } from '@/tests/support/drafts/structured'

const TOP: Partial<SourceLine>[] = [{ runs: [{ text: 'Le titre' }], style: { kind: 'title' } }, { picture: 'image-1' }]

function fieldsBelow(text: string, choices = {}) {
  const { blocks } = structured(
    draftOf([...TOP, { runs: [{ text }] }, { runs: [{ text: 'La suite du texte.' }] }]),
    choices,
  )
  return blocks.find(({ kind }) => kind === 'picture')?.nodes[0]?.fields
}

test('the caption below a picture is in its figure', () => {
  expect(fieldsBelow('Légende : Le couloir du foyer')).toMatchObject({
    image: 'image-1',
    caption: 'Le couloir du foyer',
  })
})

test.each(['© Studio Avel', 'Crédit : Studio Avel', 'Crédit photo : Studio Avel'])('« %s » is a credit', (text) => {
  expect(fieldsBelow(text)).toMatchObject({ image: 'image-1', credit: text })
})

test('« Photo : » may be a caption or a credit: a name is a credit until the person says otherwise', () => {
  expect(fieldsBelow('Photo : Jeanne Le Meur')).toMatchObject({ credit: 'Photo : Jeanne Le Meur' })
  expect(fieldsBelow('Photo : Jeanne Le Meur', { '3:credit': 'caption' })).toMatchObject({
    caption: 'Photo : Jeanne Le Meur',
  })
  expect(fieldsBelow('Photo : le couloir du foyer')).toMatchObject({ caption: 'Photo : le couloir du foyer' })
})

test('a sentence below a picture is no caption', () => {
  expect(fieldsBelow('Le couloir est vide.')).not.toHaveProperty('caption')
})

test.each(['[photo 1]', '[Insérer ici la photo de la cabine]', '(photo : équipe.jpg)', '<image>'])(
  'the place that « %s » keeps is a note, with the caption below it',
  (place) => {
    expect(outline(`Le titre\n\nLe chapô.\n\n${place}\nLégende : La cabine`).at(-1)).toBe(
      `workingNote: ${place} / Légende : La cabine`,
    )
  },
)

test('a credit without its picture is a note until the person wants it in the text', () => {
  const source = textDraft('Le titre\n\nChapô.\n\nDes mots.\n\n(crédit photo : Studio Avel)')
  expect(outline(source).at(-1)).toBe('workingNote: (crédit photo : Studio Avel)')
  expect(outline(source, { '7:kind': 'paragraph' }).at(-1)).toBe('paragraph: (crédit photo : Studio Avel)')
})

test('a caption whose picture the file does not have is a note until the person wants it, beside a table it is words', () => {
  const caption: Partial<SourceLine> = { runs: [{ text: 'Klervi et Sonia' }], style: { kind: 'caption' } }
  const cell: Partial<SourceLine> = { runs: [{ text: 'a' }], cell: { table: 1, row: 0, column: 0 } }
  const other: Partial<SourceLine> = { runs: [{ text: 'b' }], cell: { table: 1, row: 0, column: 1 } }
  const top: Partial<SourceLine>[] = [
    { runs: [{ text: 'Le titre' }], style: { kind: 'title' } },
    { runs: [{ text: 'Chapô.' }] },
  ]
  expect(outline(draftOf([...top, caption])).at(-1)).toBe('workingNote: Klervi et Sonia')
  expect(outline(draftOf([...top, caption]), { '3:kind': 'paragraph' }).at(-1)).toBe('paragraph: Klervi et Sonia')
  expect(outline(draftOf([...top, cell, other, caption])).at(-1)).toBe('paragraph: Klervi et Sonia')
  expect(outline(draftOf([...top, caption, cell, other])).at(-2)).toBe('paragraph: Klervi et Sonia')
})

const AUTHOR = 'Klervi Exemple, infirmière'
const CAPTION: Partial<SourceLine> = { runs: [{ text: AUTHOR }], style: { kind: 'caption' } }
const VIDEO = 'https://exemple.org/video'

const BEFORE: Partial<SourceLine>[] = [
  { runs: [{ text: 'Le titre' }], style: { kind: 'title' } },
  { runs: [{ text: 'Chapô.' }] },
  { runs: [{ text: 'Des mots du texte, qui se lisent avant.' }] },
]
const outlineBelow = (...lines: Partial<SourceLine>[]) => outline(draftOf([...BEFORE, ...lines])).slice(BEFORE.length)

test('the caption below a quotation is its author; above one it is that of a picture', () => {
  const quote: Partial<SourceLine> = { runs: [{ text: 'On se sent moins seuls.' }], style: { kind: 'quote' } }
  expect(outlineBelow(quote, CAPTION)).toEqual([`quote: On se sent moins seuls. / ${AUTHOR}`])
  expect(outlineBelow(CAPTION, quote)[0]).toBe(`workingNote: ${AUTHOR}`)
})

test('the caption of a video, whose address is a line, is words; below a sentence with a link it is that of a picture', () => {
  const video = { runs: [{ text: VIDEO, href: VIDEO }] }
  expect(outlineBelow(video, CAPTION)[1]).toBe(`paragraph: ${AUTHOR}`)
  expect(outlineBelow(CAPTION, video)[0]).toBe(`paragraph: ${AUTHOR}`)
  const sentence = { runs: [{ text: 'Voir ' }, { text: 'ici', href: VIDEO }] }
  expect(outlineBelow(sentence, CAPTION)[1]).toBe(`workingNote: ${AUTHOR}`)
})
