import { render, screen, within } from '@testing-library/react'

import { ListPage } from '@/components/articles/list-page'
import { listView, metiers, numberedCard } from '@/tests/support/list-views'

const filters = [
  { label: 'Tout', href: '/blog', count: 3, current: false },
  { label: 'Métiers', href: '/blog/categorie/metiers', count: 0, current: true, mark: 'metiers' as const },
  { label: 'Repères', href: '/blog/categorie/reperes', count: 1, current: false, mark: 'reperes' as const },
  { label: 'Territoire', href: '/blog/categorie/territoire', count: 2, current: false, mark: 'territoire' as const },
]

test('a visitor finds the articles in the order of the list, under one title', () => {
  const articles = ['b', 'a'].map((id) => numberedCard(id))
  render(<ListPage list={listView({ articles })} />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Toutes les actualités')
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Article b',
    'Article a',
  ])
})

test('a visitor hears which category is shown and how many articles each holds', () => {
  render(<ListPage list={listView({ kind: 'category', category: metiers, filters })} />)
  const navigation = screen.getByRole('navigation', { name: 'Filtrer par rubrique' })
  expect(within(navigation).getByRole('link', { current: true })).toHaveTextContent('Métiers 0')
  expect(within(navigation).getByRole('link', { name: 'Territoire 2' })).toHaveAttribute(
    'href',
    '/blog/categorie/territoire',
  )
})

test('a list that is not sorted by category has no filters', () => {
  render(<ListPage list={listView({ kind: 'dossier' })} />)
  expect(screen.queryByRole('navigation', { name: 'Filtrer par rubrique' })).not.toBeInTheDocument()
})

test('an empty category says so and leads to those that have articles', () => {
  render(<ListPage list={listView({ kind: 'category', category: metiers, articles: [], total: 0, filters })} />)
  const heading = screen.getByRole('heading', { level: 2, name: 'Pas encore d’article dans cette rubrique' })
  const box = heading.parentElement as HTMLElement
  expect(
    within(box)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Repères1 article', 'Territoire2 articles'])
})

test.each([
  ['all' as const, 'Le premier article arrive', '/suivre'],
  ['dossier' as const, 'Pas encore d’article dans ce dossier', '/blog'],
  ['author' as const, 'Pas encore d’article signé de ce nom', '/blog'],
])('an empty list (%s) says why and offers a way out', (kind, title, href) => {
  render(<ListPage list={listView({ kind, articles: [], total: 0 })} />)
  const box = screen.getByRole('heading', { level: 2, name: title }).parentElement as HTMLElement
  expect(within(box).getByRole('link')).toHaveAttribute('href', href)
})

test('an author’s page introduces the author once', () => {
  const author = {
    name: 'Ana',
    kind: 'person' as const,
    href: '/blog/auteur/ana',
    role: 'Rédactrice',
    biography: 'Elle écrit.',
  }
  render(<ListPage list={listView({ kind: 'author', title: 'Ana', description: 'Elle écrit.', author })} />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Ana')
  expect(screen.getByText('Rédactrice')).toBeInTheDocument()
  expect(screen.getAllByText('Elle écrit.')).toHaveLength(1)
})

test('of forty categories, a visitor sees ten with the most articles and the current one; the others are folded', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    label: `Rubrique ${index}`,
    href: `/blog/categorie/rubrique-${index}`,
    count: index,
    current: index === 3,
  }))
  render(<ListPage list={listView({ filters: many })} />)
  const folded = screen.getByText('Les autres rubriques').closest('details') as HTMLElement
  const navigation = screen.getByRole('navigation', { name: 'Filtrer par rubrique' })
  const namesIn = (box: HTMLElement) => [...box.querySelectorAll('a')].map(({ textContent }) => textContent)
  const shown = namesIn(navigation).filter((name) => !namesIn(folded).includes(name))
  expect(shown).toEqual([
    'Rubrique 3 3',
    ...Array.from({ length: 10 }, (_, index) => `Rubrique ${index + 30} ${index + 30}`),
  ])
  expect(namesIn(navigation)).toHaveLength(40)
})

test('the articles of a dossier are numbered, with the time that each takes', () => {
  const articles = [numberedCard('a', { readingMinutes: 6 }), numberedCard('b')]
  const { container } = render(<ListPage list={listView({ kind: 'dossier', articles, first: 9, total: 10 })} />)
  expect(container.querySelector('ol[start="9"]')).not.toBeNull()
  expect(screen.getByText(/9\ssur\s10, 6\smin de lecture/)).toBeInTheDocument()
  expect(screen.getByText(/10\ssur\s10/)).toBeInTheDocument()
})

test('a dossier of one article is not numbered', () => {
  render(<ListPage list={listView({ kind: 'dossier' })} />)
  expect(screen.queryByText(/sur\s1/)).toBeNull()
})

test('a long list leads to its years', () => {
  render(<ListPage list={listView({ years: [{ label: '2024', href: '/blog/page/12' }] })} />)
  const years = within(screen.getByRole('navigation', { name: 'Aller à une année' }))
  expect(years.getByRole('link', { name: '2024' })).toHaveAttribute('href', '/blog/page/12')
})

test.each([
  ['tag', 1, '1 article avec ce mot-clé'],
  ['tag', 3, '3 articles avec ce mot-clé'],
  ['month', 12, '12 articles'],
] as const)('a list of the kind %s says how many articles it has', (kind, total, words) => {
  render(<ListPage list={listView({ kind, total })} />)
  expect(screen.getByText(words)).toBeInTheDocument()
})
