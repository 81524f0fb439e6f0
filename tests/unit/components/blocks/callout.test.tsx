import { render, screen } from '@testing-library/react'

import { Callout } from '@/components/blocks/callout'

test('a reader hears what kind of remark it is, then its title', () => {
  render(
    <Callout kind="important" title="Jamais de données de santé">
      <p>La fiche circule.</p>
    </Callout>,
  )
  const note = screen.getByRole('note', { name: 'Important Jamais de données de santé' })
  expect(note).toHaveTextContent('La fiche circule.')
})

test('a remark without a title is named by its kind, and leaves no gap', () => {
  render(
    <Callout kind="information">
      <p>Bon à savoir.</p>
    </Callout>,
  )
  const note = screen.getByRole('note', { name: 'Information' })
  expect([...note.querySelectorAll('p')].map((p) => p.textContent)).toEqual(['Information', 'Bon à savoir.'])
})
