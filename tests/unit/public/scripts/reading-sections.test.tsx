import { render, screen } from '@testing-library/react'

import { TableOfContents } from '@/components/rich-text/table-of-contents'

test('a reader sees in the table of contents which part they are reading', async () => {
  const crossings: (() => void)[] = []
  class FakeObserver {
    constructor(crossed: () => void) {
      crossings.push(crossed)
    }
    observe() {}
  }
  Object.assign(globalThis, { IntersectionObserver: FakeObserver })
  const { followSections } = await import('@/public/scripts/reading.js')

  render(
    <>
      <TableOfContents
        title="Dans cet article"
        outline={[
          { id: 'a', text: 'Un' },
          { id: 'b', text: 'Deux' },
          { id: 'c', text: 'Trois' },
        ]}
      />
      <h2 id="a">Un</h2>
      <h2 id="b">Deux</h2>
      <h2 id="c">Trois</h2>
    </>,
  )
  followSections(document)
  const scrollTo = (tops: Record<string, number>) => {
    for (const [id, top] of Object.entries(tops)) {
      const heading = document.getElementById(id) as HTMLElement
      heading.getBoundingClientRect = () => ({ top }) as DOMRect
    }
    crossings.at(-1)?.()
  }
  const current = () => screen.queryAllByRole('link', { current: true }).map((link) => link.textContent)

  const contents = screen.getByRole('navigation')
  contents.scrollTop = 400
  scrollTo({ a: 700, b: 900, c: 1400 })
  expect(current()).toEqual([])
  expect(contents.scrollTop).toBe(0)
  scrollTo({ a: -300, b: 40, c: 600 })
  expect(current()).toEqual(['Deux'])
  scrollTo({ a: -900, b: -500, c: 100 })
  expect(current()).toEqual(['Trois'])
})

test('a long table of contents is folded, and unfolded where it stands beside the text', async () => {
  class FakeObserver {
    observe() {}
  }
  const matchMedia = (query: string) => ({ matches: query === '(width >= 66rem)' })
  Object.assign(globalThis, { IntersectionObserver: FakeObserver, matchMedia })
  const { followSections } = await import('@/public/scripts/reading.js')
  const outline = Array.from({ length: 40 }, (_, index) => ({ id: `partie-${index}`, text: `Partie ${index}` }))
  render(<TableOfContents title="Dans cet article" outline={outline} />)
  const folded = screen.getByRole('navigation').querySelector('details')
  expect(folded).not.toHaveAttribute('open')
  followSections(document)
  expect(folded).toHaveAttribute('open')
})
