import { render, screen, within } from '@testing-library/react'

import { SiteShell } from '@/components/layout/site-shell'
import { framedSite } from '@/tests/support/list-views'

test('somebody who uses the keyboard can pass over the menu', () => {
  render(<SiteShell site={framedSite}>Le texte</SiteShell>)
  const [first] = screen.getAllByRole('link')
  expect(first).toHaveTextContent('Aller au contenu')
  expect(screen.getByRole('main')).toHaveAttribute('id', first?.getAttribute('href')?.slice(1))
  expect(screen.getByRole('main')).toHaveTextContent('Le texte')
})

test('a visitor sees which section the page belongs to, in the line and in the menu', () => {
  render(
    <SiteShell site={framedSite} section="/blog/categorie/reperes">
      Le texte
    </SiteShell>,
  )
  const current = screen.getAllByRole('link', { current: true })
  expect(current.map(({ textContent }) => textContent)).toEqual(['Repères', 'Repères'])
})

test('a site without sections has no empty menu', () => {
  render(<SiteShell site={{ ...framedSite, navigation: [] }}>Le texte</SiteShell>)
  expect(screen.queryByText('Menu')).not.toBeInTheDocument()
})

test('a visitor finds at the foot the site’s columns and its networks', () => {
  render(<SiteShell site={framedSite}>Le texte</SiteShell>)
  const footer = within(screen.getByRole('contentinfo'))
  expect(footer.getByRole('link', { name: 'À propos' })).toHaveAttribute('href', '/a-propos')
  const follow = within(footer.getByRole('navigation', { name: 'Réseaux sociaux' }))
  expect(follow.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['LinkedIn'])
})

test.each([
  [5, 'Rubrique', 'few'],
  [8, 'Rubrique', 'some'],
  [9, 'RUBRIQUE', 'many'],
  [40, 'Rubrique', 'many'],
])('%i links « %s » stand in line where they have the room', (count, label, amount) => {
  const navigation = Array.from({ length: count }, (_, index) => ({ label, href: `/blog/${index}` }))
  const { container } = render(<SiteShell site={{ ...framedSite, navigation }}>Le texte</SiteShell>)
  expect(container.querySelector('[data-links]')).toHaveAttribute('data-links', amount)
})

test('a visitor can search from every page, without a script', () => {
  render(<SiteShell site={{ ...framedSite, navigation: [] }}>Le texte</SiteShell>)
  const form = screen.getByRole('search', { hidden: true })
  expect(form).toHaveAttribute('action', '/recherche')
  expect(within(form).getByRole('searchbox', { name: 'Chercher sur le site', hidden: true })).toHaveAttribute(
    'name',
    'q',
  )
})
