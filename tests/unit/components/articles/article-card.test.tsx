import { render, screen, within } from '@testing-library/react'

import { ArticleCard } from '@/components/articles/article-card'
import { numberedCard } from '@/tests/support/list-views'

test('a visitor reaches the article by its title and the category by its name', () => {
  render(<ArticleCard article={numberedCard('a1', { title: 'De nuit', href: '/blog/de-nuit' })} />)
  const title = screen.getByRole('heading', { level: 3, name: 'De nuit' })
  expect(within(title).getByRole('link')).toHaveAttribute('href', '/blog/de-nuit')
  expect(screen.getByRole('link', { name: 'Métiers' })).toHaveAttribute('href', '/blog/categorie/metiers')
})

test('a visitor reads the date in French and a robot reads it in ISO 8601', () => {
  const published = { iso: '2025-11-06T08:00:00.000Z', label: '6 novembre 2025' }
  render(<ArticleCard article={numberedCard('a1', { published })} />)
  expect(screen.getByText('6 novembre 2025')).toHaveAttribute('datetime', '2025-11-06T08:00:00.000Z')
})

test('a visitor sees that an article is a sample, and only then', () => {
  const { rerender } = render(<ArticleCard article={numberedCard('a1', { sample: true })} />)
  expect(screen.getByText('Exemple')).toBeInTheDocument()
  rerender(<ArticleCard article={numberedCard('a1', { sample: false })} />)
  expect(screen.queryByText('Exemple')).not.toBeInTheDocument()
})

test('an article without chapô or category has no empty paragraph or link in their place', () => {
  const { container } = render(<ArticleCard article={numberedCard('a1', { excerpt: undefined, category: null })} />)
  expect(screen.getAllByRole('link')).toHaveLength(1)
  expect([...container.querySelectorAll('p')].every(({ textContent }) => textContent !== '')).toBe(true)
})

test('a bare card shows no picture', () => {
  const { container } = render(<ArticleCard article={numberedCard('a1')} shape="bare" />)
  expect(container.querySelector('svg, img')).toBeNull()
})
