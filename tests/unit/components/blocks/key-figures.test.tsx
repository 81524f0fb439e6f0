import { render, screen } from '@testing-library/react'

import { KeyFigures } from '@/components/blocks/key-figures'
import type { KeyFiguresView } from '@/payload/queries/views'

const figures: KeyFiguresView = {
  type: 'keyFigures',
  first: true,
  title: 'L’ESS en France',
  items: [
    { value: '2,7', unit: 'millions', label: 'de salariés' },
    { value: '10', unit: '%', label: 'de l’emploi salarié' },
  ],
}

test('a reader hears each figure as value, unit, label', () => {
  render(<KeyFigures {...figures} />)
  const texts = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(texts).toEqual(['2,7 millions de salariés', '10\u202f% de l’emploi salarié'])
})

test('a reader sees which words name the figures and where they come from', () => {
  const source = {
    label: 'ESS France',
    url: 'https://ess.exemple',
    date: { iso: '2025-01-01', label: '1er janvier 2025' },
  }
  render(<KeyFigures {...figures} source={source} />)
  const caption = screen.getByRole('figure').querySelector('figcaption')
  expect(caption).toHaveTextContent('L’ESS en France')
  expect(caption).toHaveTextContent('Source : ESS France, 1er janvier 2025')
  expect(screen.getByRole('link', { name: 'ESS France' })).toHaveAttribute('href', 'https://ess.exemple')
  expect(caption?.querySelector('time')).toHaveAttribute('datetime', '2025-01-01')
})

test('a figure that several texts share says its scope, its source and when it was verified', () => {
  const date = { iso: '2026-11-06', label: '6 novembre 2026' }
  const items = [{ value: '12', label: 'lits', scope: 'en Bretagne', source: { label: 'Insee' }, verified: date }]
  const { container } = render(<KeyFigures {...figures} items={items} />)
  expect(screen.getByRole('listitem')).toHaveTextContent('12 litsen BretagneSource : InseeVérifié le 6 novembre 2026')
  expect(container.querySelector('time')).toHaveAttribute('datetime', '2026-11-06')
})

test('figures without a title or a source have no empty caption', () => {
  const { container } = render(<KeyFigures {...figures} title={undefined} />)
  expect(container.querySelector('figcaption')).toBeNull()
})

test('only the first figures of an article stand on the flat colour', () => {
  const { rerender } = render(<KeyFigures {...figures} />)
  expect(screen.getByRole('figure')).toHaveAttribute('data-flat')
  rerender(<KeyFigures {...figures} first={false} />)
  expect(screen.getByRole('figure')).not.toHaveAttribute('data-flat')
})

test('ten people show a percentage that is a whole number of them, and no other figure', () => {
  const { container } = render(
    <KeyFigures
      {...figures}
      items={[
        { value: '30', unit: '%', label: 'trois sur dix' },
        { value: '12', unit: '%', label: 'entre deux personnes' },
        { value: '20', label: 'sans unité' },
      ]}
    />,
  )
  expect(container.querySelectorAll('svg')).toHaveLength(1)
  expect(container.querySelectorAll('svg g')).toHaveLength(10)
  expect(container.querySelectorAll('svg g[class]')).toHaveLength(3)
})

test('a long number is set smaller by its length, so that it is never broken; words are not', () => {
  const values = ['58 000', '1 234', '123 456 789 012', 'deux tiers', '7']
  render(<KeyFigures {...figures} items={values.map((value) => ({ value, label: 'versés' }))} />)
  const letters = screen.getAllByRole('listitem').map((item) => item.querySelector('strong')?.dataset.letters)
  expect(letters).toEqual(['7', '7', '17', undefined, undefined])
})

test('ten people stand for a share of people only', () => {
  const { container } = render(
    <KeyFigures
      {...figures}
      items={[
        { value: '60', unit: '%', label: 'des salariés sont associés' },
        { value: '60', unit: '%', label: 'du budget' },
        { value: '40', unit: '%', label: 'de l’énergie consommée' },
      ]}
    />,
  )
  expect(container.querySelectorAll('svg')).toHaveLength(1)
})
