import type { KnownNames } from '@/payload/editorial/import/structure'
import { structureDraft } from '@/payload/editorial/import/structure-draft'
import { textDraft } from '@/tests/support/drafts/structured'

const KNOWN: KnownNames = {
  categories: [
    { id: 'c1', title: 'Métiers' },
    { id: 'c2', title: 'Territoire' },
  ],
  people: [
    { id: 'p1', name: 'Anne-Lise Kerbrat' },
    { id: 'p2', name: 'Hervé Le Dû' },
  ],
  tags: ['ESS', 'Santé mentale', 'Nuit'],
}

const proposed = (text: string) => structureDraft(textDraft(`Le titre\n\nChapô.\n\n${text}`), KNOWN).proposals

test('people and keywords of the site are proposed where their words stand, whatever their accents and capitals', () => {
  expect(proposed('ANNE-LISE KERBRAT parle de la sante mentale.')).toEqual({
    category: null,
    people: ['p1'],
    tags: ['Santé mentale'],
  })
})

test('half of a word is no keyword', () => {
  expect(proposed('La vitesse de minuit, et une presse.').tags).toEqual([])
})

test('a category is proposed when it is named, or its words come back', () => {
  expect(proposed('Rubrique : Territoire\n\nMétiers, métiers, métiers.').category).toBe('c2')
  expect(proposed('Les métiers du soin sont des métiers de nuit.').category).toBe('c1')
  expect(proposed('Un territoire.').category).toBeNull()
})

test('keywords that are typed are proposed as the site spells them', () => {
  expect(proposed('Mots-clés : ess, santé mentale; aidants').tags).toEqual(['ESS', 'Santé mentale', 'aidants'])
  expect(proposed('#ess #Aidants').tags).toEqual(['ESS', 'Aidants'])
})
