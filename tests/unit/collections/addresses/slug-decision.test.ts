import { decideSlug, followsTitle, type SlugWords, slugForms } from '@/collections/addresses/slug-decision'

const RESERVED = ['page', 'flux.xml']
/** A document with a slug made from its title, written again without a change. */
const UNCHANGED: SlugWords = {
  sent: 'un-titre',
  title: 'Un titre',
  previousSlug: 'un-titre',
  previousTitle: 'Un titre',
}
const NEW: SlugWords = { sent: undefined, title: 'Un titre', previousSlug: null, previousTitle: undefined }

const decide = (words: Partial<SlugWords>, isKnown = false) => decideSlug({ ...UNCHANGED, ...words }, isKnown, RESERVED)

test('a new document gets a slug made from its title', () => {
  expect(decideSlug(NEW, false, RESERVED)).toEqual({ kind: 'made', slug: 'un-titre' })
})

test.each([undefined, null, '', '…', 3])('of the title %p no slug is made', (title) => {
  expect(decideSlug({ ...NEW, title }, false, RESERVED)).toEqual({ kind: 'none' })
})

test.each([undefined, 'un-titre', '…'])('the slug stays when %p is sent and the title is the same', (sent) => {
  expect(decide({ sent })).toEqual({ kind: 'kept', slug: 'un-titre' })
})

test.each([
  ['autre-adresse', 'autre-adresse'],
  [' Mon Choix ! ', 'mon-choix'],
])('a slug that somebody typed is given, written as a slug is: %p', (sent, slug) => {
  expect(decide({ sent })).toEqual({ kind: 'typed', slug })
  expect(decide({ sent }, true)).toEqual({ kind: 'typed', slug })
  expect(decideSlug({ ...NEW, sent }, false, RESERVED)).toEqual({ kind: 'typed', slug })
})

test.each(['page', 'Page', ' flux.xml '])('a reserved slug that somebody typed is refused: %p', (sent) => {
  expect(decide({ sent })).toEqual({ kind: 'reserved', slug: sent.trim().toLowerCase() })
})

test('a slug that is reserved since the document has it stays', () => {
  expect(decide({ sent: 'page', previousSlug: 'page' })).toEqual({ kind: 'kept', slug: 'page' })
})

test.each(['', null])('an emptied slug (%p) is made again from the title, known or not', (sent) => {
  const words = { sent, previousSlug: 'choisie' }
  expect(decide(words)).toEqual({ kind: 'made', slug: 'un-titre' })
  expect(decide(words, true)).toEqual({ kind: 'made', slug: 'un-titre' })
})

describe('with another title', () => {
  const title = 'Un autre titre'

  test.each(['un-titre', 'un-titre-2', 'un-titre-12'])('%s, made from the title before, follows', (slug) => {
    expect(decide({ title, sent: slug, previousSlug: slug })).toEqual({ kind: 'made', slug: 'un-autre-titre' })
    expect(followsTitle({ ...UNCHANGED, title, previousSlug: slug })).toBe(true)
  })

  test.each(['choisie', 'un-titre-bis', 'un-titre-', 'un-titre2'])('%s, that somebody chose, stays', (slug) => {
    expect(decide({ title, sent: slug, previousSlug: slug })).toEqual({ kind: 'kept', slug })
    expect(followsTitle({ ...UNCHANGED, title, previousSlug: slug })).toBe(false)
  })

  test('a slug that visitors may know stays', () => {
    expect(decide({ title }, true)).toEqual({ kind: 'kept', slug: 'un-titre' })
  })

  test('of no letter there is no slug any more', () => {
    expect(decide({ title: '…' })).toEqual({ kind: 'none' })
  })
})

test('a title that is written otherwise and makes the same slug changes nothing', () => {
  expect(followsTitle({ ...UNCHANGED, title: 'Un titre !' })).toBe(false)
  expect(decide({ title: 'Un titre !', sent: 'un-titre-2', previousSlug: 'un-titre-2' })).toEqual({
    kind: 'kept',
    slug: 'un-titre-2',
  })
})

test('a document without slug or title before has nothing to follow', () => {
  expect(followsTitle(NEW)).toBe(false)
  expect(followsTitle({ ...UNCHANGED, title: 'Autre', previousTitle: null })).toBe(false)
})

test.each([
  ['titre', ['titre', 'titre-2', 'titre-3']],
  ['page', ['page-2', 'page-3', 'page-4']],
])('the forms of %s, without those that are reserved', (made, expected) => {
  const forms = slugForms(made, RESERVED)
  expect([forms.next().value, forms.next().value, forms.next().value]).toEqual(expected)
})
