import { render, screen, within } from '@testing-library/react'

import { ArticlePage } from '@/components/articles/article-page/article-page'
import type { ArticleView } from '@/payload/queries/views'
import { articleView, cardView, pictureView } from '@/tests/support/views'

test('a reader knows the title, the authors, the dates and the time it takes', () => {
  const { container } = renderArticle({
    authors: [
      { name: 'La rédaction de Skorann', kind: 'organization', href: '/blog/auteur/redaction' },
      { name: 'Anne Le Goff', kind: 'person', href: '/blog/auteur/anne' },
    ],
    updated: { iso: '2025-11-12T08:00:00.000Z', label: '12 novembre 2025' },
  })
  expect(screen.getAllByRole('heading', { level: 1 }).map((title) => title.textContent)).toEqual(['Comprendre l’ESS'])
  expect(container).toHaveTextContent('Par la rédaction de Skorann et Anne Le Goff')
  expect(container).toHaveTextContent('Publié le 6 novembre 2025Mis à jour le 12 novembre 20254 min de lecture')
  expect(screen.getByText('6 novembre 2025')).toHaveAttribute('datetime', '2025-11-06T08:00:00.000Z')
})

test('an article without an author begins its line with the date', () => {
  const { container } = renderArticle({ authors: [] })
  expect(container.querySelector('a[rel="author"]')).toBeNull()
  expect(screen.getByText('6 novembre 2025').closest('p')).toHaveTextContent(/^Publié le/)
})

test('a reader finds their way in a long article, and a short one has no table of contents', () => {
  const { rerender } = renderArticle({ outline: [{ id: 'modele', text: 'Un modèle' }] })
  const contents = screen.getByRole('navigation', { name: 'Dans cet article' })
  expect(within(contents).getByRole('link', { name: 'Un modèle' })).toHaveAttribute('href', '#modele')
  rerender(<ArticlePage article={articleView()} />)
  expect(screen.queryByRole('navigation', { name: 'Dans cet article' })).toBeNull()
})

test('a sample, and only a sample, is marked as fictitious', () => {
  const { container, rerender } = renderArticle({ sample: true })
  expect(container).toHaveTextContent('Exemple. Ce contenu est fictif')
  rerender(<ArticlePage article={articleView()} />)
  expect(container).not.toHaveTextContent('Exemple')
})

test('a reader sees the photograph that staff chose, its caption and its credit', () => {
  const picture = pictureView({ alt: 'Un couloir.', caption: 'Première heure.', credit: 'Photo : A.' })
  renderArticle({ cover: { kind: 'picture', motif: 'metiers', picture } })
  expect(screen.getByRole('img', { name: 'Un couloir.' })).toHaveAttribute('loading', 'eager')
  expect(screen.getByText('Première heure.', { exact: false })).toHaveTextContent('Première heure. Photo : A.')
})

test('an article of a dossier says its place in it, and leads to the one before and the one after', () => {
  renderArticle({
    dossier: { label: 'Mois de l’ESS', href: '/blog/dossier/mois-de-l-ess' },
    series: { position: 2, count: 4, previous: null, next: null },
    previous: { label: 'Le premier', href: '/blog/un' },
    next: { label: 'Le troisième', href: '/blog/trois' },
  })
  expect(screen.getByText('Dossier Mois de l’ESS, 2 sur 4', { normalizer: plainSpaces })).toBeInTheDocument()
  const way = within(screen.getByRole('navigation', { name: 'Suite du dossier' }))
  expect(way.getByRole('link', { name: 'Avant, dans le dossier Le premier' })).toHaveAttribute('href', '/blog/un')
  expect(way.getByRole('link', { name: 'La suite du dossier Le troisième' })).toHaveAttribute('href', '/blog/trois')
})

const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ')

test('keywords lead to their articles, but for a sign that has no address', () => {
  renderArticle({ tags: [{ label: 'EHPAD', href: '/blog/mot-cle/ehpad' }, { label: '★' }] })
  expect(screen.getByRole('link', { name: 'EHPAD' })).toHaveAttribute('href', '/blog/mot-cle/ehpad')
  expect(screen.getByText('★')).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: '★' })).toBeNull()
})

test('a reader can hand the article’s address on without any script', () => {
  renderArticle()
  const share = screen.getByRole('region', { name: 'Partager' })
  const address = encodeURIComponent('https://actualites.exemple/blog/comprendre-l-ess')
  for (const link of within(share).getAllByRole('link')) expect(link.getAttribute('href')).toContain(address)
  expect(within(share).queryByRole('button')).toBeNull()
})

test('a reader sees the author and finds all their articles', () => {
  renderArticle({
    authors: [
      {
        name: 'Anne Le Goff',
        kind: 'person',
        href: '/blog/auteur/anne',
        role: 'Cadre de santé',
        biography: 'Vingt ans de soin.',
      },
    ],
  })
  const card = screen.getByRole('region', { name: 'Anne Le Goff' })
  expect(card).toHaveTextContent('Cadre de santé')
  expect(card).toHaveTextContent('Vingt ans de soin.')
  const articles = within(card).getByRole('link', { name: 'Tous les articles d’Anne Le Goff' })
  expect(articles).toHaveAttribute('href', '/blog/auteur/anne')
})

test('a reader goes on to the articles before and after this one, and to related ones', () => {
  renderArticle({
    previous: { label: 'Le précédent', href: '/blog/avant' },
    next: { label: 'Le suivant', href: '/blog/apres' },
    related: [cardView({ title: 'Un voisin', href: '/blog/voisin' })],
    relatedTitle: 'Dans le même dossier',
  })
  expect(screen.getByRole('link', { name: 'Article précédent Le précédent' })).toHaveAttribute('href', '/blog/avant')
  expect(screen.getByRole('link', { name: 'Article suivant Le suivant' })).toHaveAttribute('href', '/blog/apres')
  const related = screen.getByRole('region', { name: 'Dans le même dossier' })
  expect(within(related).getByRole('link', { name: 'Un voisin' })).toHaveAttribute('href', '/blog/voisin')
})

test('the only article of the site promises no other', () => {
  renderArticle()
  expect(screen.queryByRole('navigation', { name: /Article précédent/ })).toBeNull()
  expect(screen.queryByRole('region', { name: 'À lire aussi' })).toBeNull()
})

function renderArticle(article: Partial<ArticleView> = {}) {
  return render(<ArticlePage article={articleView(article)} />)
}
