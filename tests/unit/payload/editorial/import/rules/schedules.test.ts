import { outline } from '@/tests/support/drafts/structured'

const TOP = 'Le titre\n\nChapô.\n\nDes mots.\n\n'

test.each([
  '9h00 – Accueil café\n9h30 – Table ronde\n11h – Ateliers',
  '9 h 30 : accueil\nDe 10 h à 12 h : ateliers',
  '14:00 Ouverture\n15:30 Débat',
  'Lundi 14 juin : Gestes et postures\nMardi 15 juin : Bien dormir',
  'Le samedi, 9 h : marché\nLe dimanche : repos',
])('%j is a programme, and its hours stay', (lines) => {
  expect(outline(TOP + lines).at(-1)).toBe(`list: ${lines.replaceAll('\n', ' / ')}`)
})

test.each([
  '9 h 30 : accueil',
  'À 9 h, tout commence.\nÀ 10 h, tout finit.',
  'Lundi nous partons.\nMardi nous revenons.',
])('%j is words', (lines) => {
  expect(outline(TOP + lines).at(-1)).toBe(`paragraph: ${lines.split('\n').at(-1)}`)
})
