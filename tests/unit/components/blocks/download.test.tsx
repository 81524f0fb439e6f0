import { render, screen } from '@testing-library/react'

import { Download } from '@/components/blocks/download'

test('a reader knows a file’s format and weight before downloading it', () => {
  render(
    <Download type="download" title="Fiche d’accueil" href="/api/media/file/fiche.pdf" format="PDF" size="48 ko" />,
  )
  const link = screen.getByRole('link', { name: 'Fiche d’accueil Télécharger le document (PDF, 48 ko)' })
  expect(link).toHaveAttribute('href', '/api/media/file/fiche.pdf')
  expect(link).toHaveAttribute('download')
})
