import { render, screen } from '@testing-library/react'

import { Cover } from '@/components/covers/cover'
import type { CoverView } from '@/payload/queries/views'

const drawing: CoverView = { kind: 'drawing', motif: 'territoire', key: 'rade' }
const picture: CoverView = {
  kind: 'picture',
  motif: 'territoire',
  picture: { src: '/a.webp', width: 960, height: 540, alt: 'Un rivage', fullSrc: '/a.webp', focus: '20% 50%' },
}

test('one drawing shown twice in a page has its own ids each time', () => {
  const { container } = render(
    <>
      <Cover cover={drawing} />
      <Cover cover={drawing} />
    </>,
  )
  const ids = [...container.querySelectorAll('clipPath')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(2)
  for (const id of ids) expect(container.innerHTML).toContain(`url(#${id})`)
})

test('a screen reader skips a cover next to its title', () => {
  const { container } = render(
    <>
      <Cover cover={drawing} />
      <Cover cover={picture} />
    </>,
  )
  expect(screen.queryAllByRole('img')).toHaveLength(0)
  expect(container.querySelector('img')).toHaveAttribute('alt', '')
})

test('a screen reader reads the label of a cover', () => {
  render(<Cover cover={drawing} label="Illustration : un rivage." />)
  expect(screen.getByRole('img', { name: 'Illustration : un rivage.' })).toBeInTheDocument()
})

test('a picture keeps its focal point in sight, to the nearest quarter', () => {
  const { container } = render(<Cover cover={picture} />)
  const image = container.querySelector('img')
  expect(image).toHaveAttribute('data-focus-x', '25')
  expect(image).not.toHaveAttribute('data-focus-y')
  expect(image).not.toHaveAttribute('style')
})

test('a drawing in a band is cut through its figures, from its sky down', () => {
  const { container } = render(<Cover cover={drawing} frame="band" />)
  expect(container.querySelector('svg')).toHaveAttribute('viewBox', '0 0 1200 400')
  expect(container.querySelector('svg')).toHaveAttribute('data-frame', 'band')
})

test('the band of a chain of people says how many they are, which its style sheet cannot count', () => {
  const { container } = render(<Cover cover={{ kind: 'drawing', motif: 'cooperation', key: 'rade' }} frame="band" />)
  expect(container.querySelector('svg')?.dataset.people).toMatch(/^[456]$/)
})

test('of an upright or a square picture the top is shown, where heads are', () => {
  const shown = (width: number, height: number) => {
    const { container } = render(<Cover cover={{ ...picture, picture: { ...picture.picture, width, height } }} />)
    return container.querySelector('img')?.hasAttribute('data-upright')
  }
  expect([shown(900, 1400), shown(1200, 1200), shown(1600, 1200)]).toEqual([true, true, false])
})
