import { jest } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { ShownFinding } from '@/components/admin/report/form-report'

const findings: ShownFinding[] = [
  {
    id: 'excerpt',
    rule: 'missing-excerpt',
    family: 'missing',
    name: 'Chapô manquant',
    kind: 'blocks',
    message: 'À remplir : chapô',
    place: { field: 'excerpt' },
  },
  {
    id: 'cover',
    rule: 'doubtful-description',
    family: 'accessibility',
    name: 'Texte de remplacement douteux',
    kind: 'advises',
    message: 'Description douteuse',
    place: { field: 'cover' },
    chapter: 'images',
    rgaa: '1.3',
  },
]
jest.unstable_mockModule('@/components/admin/report/form-report', () => ({ useFormReport: () => ({ findings }) }))
const { BeforePublication } = await import('@/components/admin/writing/before-publication')

test('a finding about accessibility leads to its chapter of the guide, beside its place', () => {
  render(<BeforePublication />)
  expect(screen.getByRole('button', { name: 'Empêche de publier : À remplir : chapô' })).toBeVisible()
  const help = screen.getAllByRole('link')
  expect(help).toHaveLength(1)
  expect(help[0]).toHaveAccessibleName('Guide, nouvel onglet : Description douteuse, critère 1.3 du RGAA')
  expect(help[0]).toHaveAttribute('href', '/admin/guide#images')
})
