import { render, screen, within } from '@testing-library/react'
import { SearchPage } from '@/components/search/search-page'
import type { SearchView } from '@/payload/queries/views'
import { cardView } from '@/tests/support/views'

const { category, published, sample, cover } = cardView()

function searchView(search: Partial<SearchView> = {}): SearchView {
  return {
    q: 'coopérative',
    state: 'done',
    results: [
      {
        id: 'articles:a1',
        href: '/blog/ess',
        title: [
          { text: 'Une ', marked: false },
          { text: 'coopérative', marked: true },
        ],
        passage: [{ text: 'Le chapô.', marked: false }],
        article: { category, published, sample, cover },
      },
    ],
    total: 12,
    page: 1,
    pageCount: 2,
    href: '/recherche?q=coop%C3%A9rative',
    filters: [
      {
        name: 'rubrique',
        label: 'Rubrique',
        options: [
          { value: 'cooperation', label: 'Coopération', count: 9, chosen: true },
          { value: 'metiers', label: 'Métiers', count: 3, chosen: false },
        ],
      },
      { name: 'annee', label: 'Année', options: [{ value: '2025', label: '2025', count: 12, chosen: false }] },
    ],
    chosen: 1,
    sortedByDate: false,
    suggestion: null,
    isNearest: false,
    isCut: false,
    categories: [],
    ...search,
  }
}

const NOTHING = { results: [], total: 0, pageCount: 1, filters: [], chosen: 0 }
const CATEGORIES = [
  { title: 'Métiers', slug: 'metiers', href: '/blog/categorie/metiers', mark: 'metiers' as const, count: 3 },
  { title: 'Vide', slug: 'vide', href: '/blog/categorie/vide', mark: 'neutral' as const, count: 0 },
]

test('a visitor reads how many results there are, and sees the words marked', () => {
  render(<SearchPage search={searchView()} />)
  expect(screen.getByRole('heading', { level: 2, name: '12 résultats pour « coopérative »' })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Une coopérative' })).toHaveAttribute('href', '/blog/ess')
  expect(screen.getByText('coopérative', { selector: 'mark' })).toBeInTheDocument()
})

test('the form keeps what was typed, and the filters what was chosen, with their counts', () => {
  render(<SearchPage search={searchView()} />)
  expect(screen.getByRole('searchbox', { name: 'Mots recherchés' })).toHaveValue('coopérative')
  const filters = within(screen.getByRole('form', { name: 'Affiner les résultats' }))
  expect(filters.getByRole('checkbox', { name: 'Coopération 9' })).toBeChecked()
  expect(filters.getByRole('checkbox', { name: 'Métiers 3' })).not.toBeChecked()
  expect(filters.getByRole('option', { name: '2025 (12)' })).toBeInTheDocument()
  expect(screen.getByText('1 choix')).toBeInTheDocument()
})

test('the next page keeps what was asked', () => {
  render(<SearchPage search={searchView()} />)
  const pages = within(screen.getByRole('navigation', { name: 'Pages de la liste' }))
  expect(pages.getByRole('link', { name: 'Page 2' })).toHaveAttribute('href', '/recherche?q=coop%C3%A9rative&page=2')
})

test('a page of the site is shown as one', () => {
  const page = {
    id: 'pages:p1',
    href: '/a-propos',
    title: [{ text: 'À propos', marked: true }],
    passage: [],
    article: null,
  }
  render(<SearchPage search={searchView({ results: [page], total: 1, pageCount: 1 })} />)
  expect(screen.getByRole('article')).toHaveTextContent('Page du site')
  expect(screen.getByRole('heading', { name: '1 résultat pour « coopérative »' })).toBeInTheDocument()
})

test('what was probably meant is a link', () => {
  render(<SearchPage search={searchView({ suggestion: { label: 'coopérative', href: '/recherche?q=c' } })} />)
  expect(screen.getByText(/Vouliez-vous dire/)).toContainElement(screen.getByRole('link', { name: 'coopérative' }))
})

test.each([
  ['nothing was typed', { state: 'empty', q: '' }, 'Que cherchez-vous ?', /Tapez un ou plusieurs mots/],
  ['the search is being prepared', { state: 'preparing' }, 'La recherche se prépare', /rechargez la page/],
  ['nothing is found', {}, 'Aucun résultat pour « coopérative »', /Essayez un mot plus court/],
  ['the filters leave nothing', { chosen: 1 }, 'Aucun résultat pour « coopérative »', /Vos filtres ne laissent rien/],
] as [string, Partial<SearchView>, string, RegExp][])(
  'where %s, a visitor is led on',
  (_when, search, title, advice) => {
    render(<SearchPage search={searchView({ ...NOTHING, categories: CATEGORIES, ...search })} />)
    expect(screen.getByRole('heading', { level: 2, name: title })).toBeInTheDocument()
    expect(screen.getByText(advice)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Métiers' })).toHaveAttribute('href', '/blog/categorie/metiers')
    expect(screen.queryByRole('link', { name: 'Vide' })).toBeNull()
  },
)

test('a visitor is told when the nearest articles are shown, and when the end of a question was left out', () => {
  render(<SearchPage search={searchView({ isNearest: true, isCut: true })} />)
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/Rien avec tous ces mots/)
  expect(screen.getByText(/seuls ses douze premiers mots/)).toBeInTheDocument()
})
