import { render, screen, within } from '@testing-library/react'

import { HomePage } from '@/components/articles/home-page'
import type { HomeView } from '@/payload/queries/views'
import { framedSite, numberedCard } from '@/tests/support/list-views'

const empty: HomeView = { lead: null, latest: [], dossier: null, more: [] }
const dossier = {
  title: 'Mois de l’ESS',
  slug: 'mois',
  href: '/blog/dossier/mois',
  articles: [numberedCard('d')],
}

test('a visitor finds the lead, the latest articles, the dossier and more articles, each under its heading', () => {
  const latest = [numberedCard('l')]
  render(<HomePage site={framedSite} home={{ lead: numberedCard('a1'), latest, dossier, more: [numberedCard('m')] }} />)
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Article a1',
    'Dernières actualités',
    'Mois de l’ESS',
    'À lire aussi',
  ])
  expect(screen.getByRole('link', { name: 'Toutes les actualités' })).toHaveAttribute('href', '/blog')
})

test('before the first publication a visitor reads that it is coming, and no empty section', () => {
  render(<HomePage site={framedSite} home={empty} />)
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Le premier article arrive',
  ])
})

test('a dossier without any public article is not shown', () => {
  render(
    <HomePage site={framedSite} home={{ ...empty, lead: numberedCard('a1'), dossier: { ...dossier, articles: [] } }} />,
  )
  expect(screen.queryByText('Mois de l’ESS')).not.toBeInTheDocument()
})

test('a dossier’s articles are numbered in the order they are to be read, samples marked', () => {
  const articles = [numberedCard('un'), numberedCard('deux', { sample: true })]
  render(
    <HomePage site={framedSite} home={{ ...empty, lead: numberedCard('a1'), dossier: { ...dossier, articles } }} />,
  )
  const items = within(screen.getByRole('region', { name: 'Mois de l’ESS' })).getAllByRole('listitem')
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Article unMétiers, 4 min de lecture',
    'Article deuxMétiers, 4 min de lectureExemple',
  ])
})

test('a lead with a picture shows its caption and credit, and says nothing twice', () => {
  const picture = {
    src: '/a.webp',
    width: 9,
    height: 6,
    alt: 'Un couloir',
    caption: 'Le matin.',
    credit: 'Ana',
    fullSrc: '/a.webp',
  }
  const lead = numberedCard('a1', { cover: { kind: 'picture', motif: 'metiers', picture } })
  render(<HomePage site={framedSite} home={{ ...empty, lead }} />)
  expect(screen.getByRole('img', { name: 'Un couloir' })).toHaveAttribute('fetchpriority', 'high')
  expect(screen.getByRole('figure')).toHaveTextContent('Le matin. Ana')
})
