import { categoryOf, motifOf } from '@/payload/queries/categories'

const category = (slug: string) => categoryOf({ id: '1', title: slug, slug, updatedAt: '', createdAt: '' })

test('a category of the design has its own drawing and colour', () => {
  expect(category('metiers')?.mark).toBe('metiers')
  expect(motifOf(category('metiers'))).toBe('metiers')
})

test('a category has the mark and the drawing that were chosen for it', () => {
  const chosen = categoryOf({
    id: '1',
    title: 'Culture',
    slug: 'culture',
    mark: 'reperes',
    updatedAt: '',
    createdAt: '',
  })
  expect(chosen?.mark).toBe('reperes')
  expect(motifOf(chosen)).toBe('reperes')
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
