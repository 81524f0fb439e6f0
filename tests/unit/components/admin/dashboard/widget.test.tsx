import { render, screen, within } from '@testing-library/react'
import { Widget, type WidgetProps } from '@/components/admin/dashboard/widget'

const PROPS: WidgetProps = {
  name: 'own-drafts',
  title: 'Mes brouillons',
  total: 7,
  entries: [{ id: 'a', title: 'Les relèves', href: '/admin/collections/articles/a', note: 'Modifié hier à 17:20' }],
  all: { label: 'Tout voir', href: '/admin/collections/articles?sort=-updatedAt' },
  empty: 'Rien en cours.',
}
const renderWidget = (props: Partial<WidgetProps> = {}) => render(<Widget {...PROPS} {...props} />)

test('a person sees the number of all, the first of them, and a link to all with a name for screen readers', () => {
  renderWidget()
  const region = within(screen.getByRole('region', { name: '7 Mes brouillons' }))
  expect(region.getByRole('link', { name: 'Les relèves' })).toHaveAttribute('href', '/admin/collections/articles/a')
  expect(region.getByText('Modifié hier à 17:20')).toBeInTheDocument()
  expect(region.getByRole('link', { name: 'Tout voir : Mes brouillons' })).toHaveAttribute('href', PROPS.all.href)
  expect(region.queryByText('Rien en cours.')).toBeNull()
})

test('an empty widget gives a hint, without number or link', () => {
  renderWidget({ entries: [], total: 0 })
  const region = within(screen.getByRole('region', { name: 'Mes brouillons' }))
  expect(region.getByText('Rien en cours.')).toBeInTheDocument()
  expect(region.queryByRole('link')).toBeNull()
  expect(region.queryByRole('list')).toBeNull()
})

test('a published article leads to its form and to its page, each by its name', () => {
  renderWidget({
    entries: [{ id: 'a', title: 'Les relèves', href: '/admin/a', page: '/blog/les-releves' }],
    total: null,
  })
  expect(screen.getByRole('link', { name: 'Les relèves' })).toHaveAttribute('href', '/admin/a')
  expect(screen.getByRole('link', { name: 'Voir la page : Les relèves' })).toHaveAttribute('href', '/blog/les-releves')
})

test('an alert stands out only while there is one', () => {
  const { rerender } = renderWidget({ isAlert: true })
  expect(screen.getByRole('region')).toHaveAttribute('data-alert', 'true')
  rerender(<Widget {...PROPS} isAlert entries={[]} />)
  expect(screen.getByRole('region')).toHaveAttribute('data-alert', 'false')
})
