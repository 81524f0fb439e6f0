import { render, screen } from '@testing-library/react'

import { CallToAction } from '@/components/blocks/call-to-action'

test('a reader who is asked for something finds the button that does it', () => {
  render(
    <CallToAction type="callToAction" title="Vous remplacez ?" text="En deux lignes." label="Décrire" url="/contact" />,
  )
  const region = screen.getByRole('region', { name: 'Vous remplacez ?' })
  expect(region).toHaveTextContent('En deux lignes.')
  expect(screen.getByRole('link', { name: 'Décrire' })).toHaveAttribute('href', '/contact')
})
