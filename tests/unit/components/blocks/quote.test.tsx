import { render, screen } from '@testing-library/react'

import { Quote } from '@/components/blocks/quote'

test('a reader sees the author of a quotation, and their role', () => {
  render(<Quote {...{ type: 'quote', text: 'À qui je demande ?', author: 'Camille', role: 'cadre de santé' }} />)
  const figure = screen.getByRole('figure')
  expect(figure.querySelector('blockquote')).toHaveTextContent('À qui je demande ?')
  expect(figure.querySelector('figcaption')).toHaveTextContent('Camille, cadre de santé')
})

test('a quotation by nobody in particular names nobody', () => {
  render(<Quote type="quote" text="Pour les autres." />)
  expect(screen.getByRole('figure').querySelector('figcaption')).toBeNull()
})
