import { render, screen } from '@testing-library/react'

import { Pagination } from '@/components/articles/pagination'

test.each([
  [1, 6, '1* 2 3 … 6 Page suivante'],
  [2, 6, 'Page précédente 1 2* 3 … 6 Page suivante'],
  [4, 9, 'Page précédente 1 2 3 4* 5 … 9 Page suivante'],
  [5, 9, 'Page précédente 1 … 4 5* 6 … 9 Page suivante'],
  [6, 9, 'Page précédente 1 … 5 6* 7 8 9 Page suivante'],
  [6, 6, 'Page précédente 1 … 4 5 6*'],
  [1, 2, '1* 2 Page suivante'],
  [2, 3, 'Page précédente 1 2* 3 Page suivante'],
])('on page %i of %i a visitor sees: %s', (current, count, expected) => {
  render(<Pagination href="/blog" current={current} count={count} />)
  const shown = screen.getAllByRole('listitem').map((item) => {
    const isCurrent = item.querySelector('[aria-current="page"]')
    return `${item.textContent?.trim()}${isCurrent ? '*' : ''}`
  })
  expect(shown.join(' ')).toBe(expected)
})

test('the first page has the list’s own address, the others their number', () => {
  render(<Pagination href="/blog/categorie/metiers" current={2} count={3} />)
  expect(screen.getByRole('link', { name: 'Page 1' })).toHaveAttribute('href', '/blog/categorie/metiers')
  expect(screen.getByRole('link', { name: 'Page précédente' })).toHaveAttribute('href', '/blog/categorie/metiers')
  expect(screen.getByRole('link', { name: 'Page suivante' })).toHaveAttribute('href', '/blog/categorie/metiers/page/3')
})

test('a list of one page has no page numbers', () => {
  const { container } = render(<Pagination href="/blog" current={1} count={1} />)
  expect(container).toBeEmptyDOMElement()
})
