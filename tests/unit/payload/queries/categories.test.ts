import { categoryOf, inFrenchOrder, motifOf } from '@/payload/queries/categories'

const category = (slug: string) => categoryOf({ id: '1', title: slug, slug, updatedAt: '', createdAt: '' })

test('a category of the design has its own drawing and colour', () => {
  expect(category('metiers')?.mark).toBe('metiers')
  expect(motifOf(category('metiers'))).toBe('metiers')
})

test('another category has a neutral mark, and always the same drawing of the five', () => {
  const culture = category('culture')
  expect(culture?.mark).toBe('neutral')
  const drawing = motifOf(culture)
  expect(['cooperation', 'metiers', 'etablissements', 'territoire', 'reperes']).toContain(drawing)
  expect(motifOf(category('culture'))).toBe(drawing)
})

test('a category that the reader may not see is none', () => {
  expect(categoryOf('un-id')).toBeNull()
  expect(categoryOf(null)).toBeNull()
})

test('categories stand in the order of the French alphabet', () => {
  const titles = ['Territoire', 'Établissements', 'Coopération', 'Métiers'].map((title) => ({ title }))
  expect(inFrenchOrder(titles).map(({ title }) => title)).toEqual([
    'Coopération',
    'Établissements',
    'Métiers',
    'Territoire',
  ])
})
