import { render, screen, within } from '@testing-library/react'
import { CHECKS } from '@/collections/before-publication/registry'
import { indexOf, PARTS } from '@/components/admin/guide/chapters'
import { Guide } from '@/components/admin/guide/guide'

const CHAPTERS = PARTS.flatMap(({ chapters }) => chapters)

test('every chapter has its anchor, once, and is in the contents and in the index', () => {
  const { container } = render(<Guide />)
  const contents = within(screen.getByRole('navigation', { name: 'Sommaire du guide' }))
  for (const { id, title } of CHAPTERS) {
    expect(container.querySelectorAll(`[id="${id}"]`)).toHaveLength(1)
    expect(contents.getByRole('link', { name: title })).toHaveAttribute('href', `#${id}`)
    expect(container.querySelector(`.sk-guide__index a[href="#${id}"]`)).not.toBeNull()
  }
  for (const link of container.querySelectorAll('a')) {
    expect(container.querySelector(link.getAttribute('href') ?? '')).not.toBeNull()
  }
})

test('the index is in French order, each word once with all of its chapters', () => {
  const words = indexOf(CHAPTERS).map(({ word }) => word)
  expect(new Set(words).size).toBe(words.length)
  expect(words.indexOf('énumération')).toBeLessThan(words.indexOf('exergue'))
  expect(indexOf(CHAPTERS).find(({ word }) => word === 'gras')?.chapters).toHaveLength(2)
})

test('what « Avant de publier » leads to is a chapter that shows an example', () => {
  for (const { chapter } of CHECKS) {
    if (chapter) expect(CHAPTERS.find(({ id }) => id === chapter)?.examples?.length).toBeGreaterThan(0)
  }
})

test('no line begins or ends with a sign that stands alone', () => {
  const { container } = render(<Guide />)
  const words = [...container.querySelectorAll('section p, section ol li')].map(({ textContent }) => textContent)
  expect(words.filter((text) => /« | »| [;:?!]/.test(text ?? ''))).toEqual([])
})
