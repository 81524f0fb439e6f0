import { draftOf, outline } from '@/tests/support/drafts/structured'

const TOP = 'Le titre\n\nChapô.\n\nDes mots.\n\n'

test.each([
  'Contact : service du personnel, 02 99 11 22 33',
  'Contact presse :\nRonan Guivarc’h\n06 00 00 00 00\npresse@exemple.fr',
  'Plus d’infos : nuit@exemple.fr / 02 99 55 44 33',
  'Renseignements : 02 99 12 12 12',
  'Inscriptions : formation@exemple.fr',
  'Solenn Abgrall\n02 98 00 11 22\nsalon@exemple.fr',
])('%j is one block', (lines) => {
  expect(outline(TOP + lines).at(-1)).toBe(`contact: ${lines.replaceAll('\n', ' / ')}`)
})

test.each([
  'Inscriptions : à partir du 2 mars.',
  'Le contact est bon, dit-elle.',
  'Écrivez à nuit@exemple.fr avant le 15 juin.',
])('« %s » is words', (line) => {
  expect(outline(TOP + line).at(-1)).toBe(`paragraph: ${line}`)
})

test.each([
  'Réservation : 02 97 00 12 00\nmaison@exemple.fr',
  'Service mutuelle\n02 99 00 44 44\nmutuelle@exemple.fr',
  'Permanence sociale\nTél. : 02 99 00 44 44\nCourriel : social@exemple.fr',
])('%j is one block, in lines or in one paragraph that breaks off', (lines) => {
  expect(outline(TOP + lines).at(-1)).toBe(`contact: ${lines.replaceAll('\n', ' / ')}`)
  const source = draftOf([
    { runs: [{ text: 'Le titre' }] },
    { runs: [{ text: 'Chapô.' }] },
    { runs: [{ text: lines }] },
  ])
  expect(outline(source).at(-1)).toBe(`contact: ${lines.replaceAll('\n', ' / ')}`)
})

test('lines of sentences with numbers among them are no contact', () => {
  const lines =
    'La nuit\nAppelez le 02 99 00 44 44 avant de partir seul\nÉcrivez ensuite à nuit@exemple.fr pour en garder la trace'
  expect(outline(TOP + lines).join()).not.toContain('contact')
})

test.each(['0 800 00 00 00', '0800 123 456', '0 800 123 456'])('« %s » is a number to call', (number) => {
  expect(outline(`${TOP}Numéro vert\n${number}\ntous les jours`).at(-1)).toBe(
    `contact: Numéro vert / ${number} / tous les jours`,
  )
})

test('a source, a credit and a heading right below a contact are not of it', () => {
  const source = draftOf([
    { runs: [{ text: 'Le titre' }] },
    { runs: [{ text: 'Chapô.' }] },
    { runs: [{ text: 'Contact : nuit@exemple.fr' }] },
    { runs: [{ text: 'Source : le rapport de 2025' }] },
    { runs: [{ text: 'Contact : jour@exemple.fr' }] },
    { runs: [{ text: 'Une autre partie', bold: true }] },
    { runs: [{ text: 'Des mots.' }] },
  ])
  expect(outline(source).slice(2)).toEqual([
    'contact: Contact : nuit@exemple.fr',
    'paragraph: Source : le rapport de 2025',
    'contact: Contact : jour@exemple.fr',
    'heading: Une autre partie',
    'paragraph: Des mots.',
  ])
})

test('a label may say how: « Inscription obligatoire avant le 9 octobre : »', () => {
  expect(outline(`${TOP}Inscription obligatoire avant le 9 octobre : a@exemple.fr`).at(-1)).toMatch(/^contact/)
  expect(outline(`${TOP}Inscription obligatoire avant le 9 octobre : sur place.`).at(-1)).toMatch(/^paragraph/)
})
