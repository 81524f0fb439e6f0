import { joined } from '@/components/admin/save-guard/merge/merged'

test('a second merge is told with the first', () => {
  const first = joined(null, { savedBy: 'Maëlle', labels: ['Titre'] })
  expect(joined(first, { savedBy: 'Yann', labels: ['Titre', 'Texte'] })).toEqual({
    savedBy: 'Maëlle et Yann',
    labels: ['Titre', 'Texte'],
  })
  expect(joined(null, { savedBy: null, labels: [] })).toEqual({ savedBy: null, labels: [] })
})
