import { jest } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { ListedFinding } from '@/collections/before-publication/check'

const findings: ListedFinding[] = [
  {
    rule: 'missing-excerpt',
    family: 'missing',
    name: 'Chapô manquant',
    kind: 'blocks',
    message: 'À remplir : chapô',
    place: { field: 'excerpt' },
  },
  {
    rule: 'empty-heading',
    family: 'accessibility',
    name: 'Intertitre vide',
    kind: 'advises',
    message: 'Intertitre vide',
    place: { node: 2 },
    chapter: 'intertitres',
    rgaa: '9.1',
  },
]
jest.unstable_mockModule('@/components/admin/writing/use-findings', () => ({ useFindings: () => findings }))
const { BeforePublication } = await import('@/components/admin/writing/before-publication')

test('a finding about accessibility leads to its chapter of the guide, beside its place', () => {
  render(<BeforePublication />)
  expect(screen.getByRole('button', { name: 'Empêche de publier : À remplir : chapô' })).toBeVisible()
  const help = screen.getAllByRole('link')
  expect(help).toHaveLength(1)
  expect(help[0]).toHaveAccessibleName('Guide, nouvel onglet : Intertitre vide, critère 9.1 du RGAA')
  expect(help[0]).toHaveAttribute('href', '/admin/guide#intertitres')
})
