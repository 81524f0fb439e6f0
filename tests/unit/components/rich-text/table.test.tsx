import { render, screen } from '@testing-library/react'

import { RichText } from '@/components/rich-text/rich-text'
import type { BodyNode } from '@/payload/queries/views'
import { body, table } from '@/tests/support/body-nodes'

const shifts = [
  ['Poste', 'Binôme', 'Doublage'],
  ['Aide-soignant', 'Infirmière', '1 h 30'],
  ['Éducatrice', 'Référent', '30 min'],
]

test('a reader hears the column and the row of each cell', () => {
  renderTables(table(shifts, { rowHeaders: true }))
  expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Poste', 'Binôme', 'Doublage'])
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Aide-soignant', 'Éducatrice'])
  expect(screen.getByRole('table').querySelectorAll('thead tr')).toHaveLength(1)
})

test('a reader scrolls a table with the keyboard, and two alike have different names', () => {
  renderTables(table(shifts), table(shifts))
  const regions = screen.getAllByRole('region')
  for (const region of regions) expect(region).toHaveAttribute('tabindex', '0')
  expect(regions.map((region) => region.getAttribute('aria-label'))).toEqual([
    'Tableau 1\u00a0: Poste, Binôme, Doublage',
    'Tableau 2\u00a0: Poste, Binôme, Doublage',
  ])
})

test('a table is named by its caption', () => {
  renderTables({ ...table(shifts), caption: 'Les postes de nuit' })
  expect(screen.getByRole('table', { name: 'Les postes de nuit' })).toBeVisible()
  expect(screen.getByRole('region', { name: 'Tableau 1\u00a0: Les postes de nuit' })).toBeVisible()
})

test('the first column stays in sight only when it names the rows', () => {
  renderTables(table(shifts, { rowHeaders: true }), table(shifts))
  const [named, plain] = screen.getAllByRole('table')
  expect(named).toHaveAttribute('data-row-headers')
  expect(plain).not.toHaveAttribute('data-row-headers')
})

test('quantities line up on their right, words on their left', () => {
  renderTables(table(shifts))
  expect(screen.getByRole('columnheader', { name: 'Doublage' })).toHaveAttribute('data-numeric')
  expect(screen.getByRole('cell', { name: '1 h 30' })).toHaveAttribute('data-numeric')
  expect(screen.getByRole('cell', { name: 'Infirmière' })).not.toHaveAttribute('data-numeric')
})

test('merged cells stay merged', () => {
  const merged = table([['Poste', 'Binôme'], ['Tous']])
  const cell = merged.children?.[1]?.children?.[0] as BodyNode
  cell.colSpan = 2
  renderTables(merged)
  expect(screen.getByRole('cell', { name: 'Tous' })).toHaveAttribute('colspan', '2')
})

test('a table of headers only, or of nothing, does not break the page', () => {
  renderTables(table([['Poste', 'Binôme']]), table([]))
  expect(screen.getAllByRole('columnheader')).toHaveLength(2)
})

function renderTables(...tables: BodyNode[]) {
  return render(<RichText body={body(...tables)} />)
}
