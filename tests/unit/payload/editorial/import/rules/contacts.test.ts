import { outline } from '@/tests/support/drafts/structured'

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
