import { render, screen } from '@testing-library/react'

import { PreviewBand } from '@/components/preview/preview-band'

test.each([
  ['article', 'unpublished', 'Aperçu. Cet article n’est pas publié.'],
  ['article', 'changed', 'Aperçu. Des modifications ne sont pas publiées.'],
  ['article', 'published', 'Aperçu. Cet article est publié tel quel.'],
  ['page', 'unpublished', 'Aperçu. Cette page n’est pas publiée.'],
  ['page', 'changed', 'Aperçu. Des modifications ne sont pas publiées.'],
  ['page', 'published', 'Aperçu. Cette page est publiée telle quelle.'],
] as const)('the band of a preview says how an %s that is %s stands, and leads to the form', (kind, state, words) => {
  render(<PreviewBand kind={kind} state={state} form="/admin/collections/articles/1" />)
  expect(screen.getByRole('region', { name: 'Aperçu' })).toHaveTextContent(words)
  expect(screen.getByRole('link', { name: 'Quitter l’aperçu' })).toHaveAttribute(
    'href',
    '/admin/collections/articles/1',
  )
})
