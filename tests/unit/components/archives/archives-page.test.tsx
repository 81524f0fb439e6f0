import { render, screen, within } from '@testing-library/react'
import { ArchivesPage } from '@/components/archives/archives-page'
import { SiteMapPage } from '@/components/archives/site-map-page'

const years = [
  { year: '2026', count: 1, months: [{ label: 'janvier 2026', href: '/blog/2026/01', count: 1 }] },
  { year: '2025', count: 12, months: [{ label: 'novembre 2025', href: '/blog/2025/11', count: 12 }] },
]
const none = { years: [], tags: [], dossiers: [], authors: [] }

test('the archives lead to each month, keyword, dossier and signature, and say how many articles there are', () => {
  const tags = [{ label: 'ESS', href: '/blog/mot-cle/ess', count: 3 }]
  const authors = [{ label: 'Nolwenn', href: '/blog/auteur/nolwenn', count: 1 }]
  render(<ArchivesPage archives={{ ...none, years, tags, authors }} breadcrumbs={[]} />)
  const months = screen.getByRole('region', { name: 'Mois par mois' })
  expect(within(months).getByRole('heading', { name: '2025' })).toBeInTheDocument()
  expect(within(months).getByRole('link', { name: 'novembre 2025' })).toHaveAttribute('href', '/blog/2025/11')
  expect(screen.getByRole('link', { name: 'ESS' }).parentElement).toHaveTextContent('ESS 3 articles')
  expect(screen.getByRole('link', { name: 'Nolwenn' }).parentElement).toHaveTextContent('Nolwenn 1 article')
  expect(screen.queryByRole('region', { name: 'Dossiers' })).toBeNull()
})

test('archives without an article say so, and lead on', () => {
  render(<ArchivesPage archives={none} breadcrumbs={[]} />)
  expect(screen.getByRole('heading', { name: 'Rien n’est encore publié' })).toBeInTheDocument()
  expect(screen.queryByRole('region', { name: 'Mois par mois' })).toBeNull()
})

test('the plan of the site leads to its categories, pages and months', () => {
  const categories = [{ label: 'Métiers', href: '/blog/categorie/metiers', count: 0 }]
  const pages = [{ label: 'À propos', href: '/a-propos' }]
  const glossary = [{ label: 'Glossaire', href: '/glossaire' }]
  render(<SiteMapPage map={{ categories, dossiers: [], pages, glossary, years }} breadcrumbs={[]} />)
  expect(screen.getByRole('heading', { level: 1, name: 'Plan du site' })).toBeInTheDocument()
  for (const [name, href] of [
    ['À propos', '/a-propos'],
    ['Glossaire', '/glossaire'],
    ['Métiers', '/blog/categorie/metiers'],
    ['janvier 2026', '/blog/2026/01'],
    ['Recherche', '/recherche'],
  ] as const) {
    expect(screen.getByRole('link', { name })).toHaveAttribute('href', href)
  }
})
