import { jest } from '@jest/globals'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { closeMenuFromOutside } from '@/public/scripts/menu.js'
import { proposeTitles } from '@/public/scripts/search.js'

const TITLES = [
  { label: 'Une personne, une voix', href: '/blog/voix' },
  { label: 'Prendre une part', href: '/blog/part' },
]

let asked: string[]
let answer: () => Promise<Response>
const went: string[] = []

beforeEach(() => {
  jest.useFakeTimers()
  asked = []
  went.length = 0
  answer = async () => Response.json(TITLES)
  globalThis.fetch = (async (address: string) => {
    asked.push(address)
    return await answer()
  }) as typeof fetch
})
afterEach(() => jest.useRealTimers())

function field(): HTMLInputElement {
  render(
    <details data-menu open>
      <summary>Rechercher</summary>
      <form>
        <label htmlFor="q">Mots</label>
        <input id="q" type="search" />
      </form>
    </details>,
  )
  closeMenuFromOutside(document)
  const input = screen.getByLabelText<HTMLInputElement>('Mots')
  proposeTitles(input, (address) => went.push(address))
  return input
}

async function type(input: HTMLInputElement, value: string) {
  fireEvent.input(input, { target: { value } })
  await act(() => jest.advanceTimersByTimeAsync(1_000))
}

test('titles are proposed from three letters, and announced', async () => {
  const input = field()
  await type(input, 'vo')
  expect(asked).toEqual([])
  await type(input, 'voix ?')
  expect(asked).toEqual(['/recherche/suggestions?q=voix%20%3F'])
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(TITLES.map(({ label }) => label))
  expect(screen.getByRole('combobox', { expanded: true })).toBe(input)
  expect(screen.getByRole('status')).toHaveTextContent('2 titres proposés')
})

test('the arrows go through the titles and back to the field, Enter opens the one that is reached', async () => {
  const input = field()
  await type(input, 'voix')
  const reached = () => input.getAttribute('aria-activedescendant')
  fireEvent.keyDown(input, { key: 'ArrowUp' })
  expect(screen.getByRole('option', { selected: true })).toHaveAttribute('id', reached())
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Prendre une part')
  fireEvent.keyDown(input, { key: 'ArrowDown' })
  expect(reached()).toBeNull()
  fireEvent.keyDown(input, { key: 'ArrowDown' })
  expect(fireEvent.keyDown(input, { key: 'Enter' })).toBe(false)
  expect(went).toEqual(['/blog/voix'])
})

test('Enter without a title leads to the results, as without the module', async () => {
  const input = field()
  await type(input, 'voix')
  expect(fireEvent.keyDown(input, { key: 'Enter' })).toBe(true)
  expect(went).toEqual([])
})

test('Escape closes the titles first, and then the search', async () => {
  const input = field()
  await type(input, 'voix')
  fireEvent.keyDown(input, { key: 'Escape' })
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(screen.getByRole('group')).toHaveAttribute('open')
  fireEvent.keyDown(input, { key: 'Escape' })
  expect(screen.getByRole('group')).not.toHaveAttribute('open')
})

test('a press on a title opens it', async () => {
  const input = field()
  await type(input, 'voix')
  fireEvent.pointerDown(screen.getByText('Prendre une part'))
  expect(went).toEqual(['/blog/part'])
})

test.each([
  ['refused', async () => new Response('Trop.', { status: 429 })],
  ['lost', async () => await Promise.reject(new TypeError('no network'))],
])('an answer that is %s proposes nothing and breaks nothing', async (_what, given) => {
  answer = given
  const input = field()
  await type(input, 'voix')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(fireEvent.keyDown(input, { key: 'Enter' })).toBe(true)
})
