import { render, screen } from '@testing-library/react'

import { PageContent } from '@/components/pages/page-content'
import { body, paragraph } from '@/tests/support/body-nodes'

test('a visitor reads a page under its title and can go back', () => {
  render(
    <PageContent
      page={{
        id: 'p1',
        slug: 'a-propos',
        title: 'À propos',
        href: '/a-propos',
        breadcrumbs: [{ label: 'Accueil', href: '/' }],
        body: body(paragraph('Qui nous sommes.')),
        summary: 'Qui nous sommes.',
        outline: [],
        acronyms: [],
      }}
    />,
  )
  expect(screen.getByRole('heading', { level: 1, name: 'À propos' })).toBeInTheDocument()
  expect(screen.getByRole('article', { name: 'À propos' })).toHaveTextContent('Qui nous sommes.')
  expect(screen.getByRole('link', { name: 'Accueil' })).toHaveAttribute('href', '/')
  expect(screen.queryByRole('navigation', { name: 'Dans cette page' })).toBeNull()
})
