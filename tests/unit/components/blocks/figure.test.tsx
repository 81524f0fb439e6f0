import { render, screen } from '@testing-library/react'

import { Figure } from '@/components/blocks/figure'
import { pictureView } from '@/tests/support/views'

test('a reader sees a picture with its description, its caption and its credit', () => {
  render(
    <Figure type="figure" picture={pictureView({ alt: 'Un banc.', caption: 'Au jardin.', credit: 'Photo : A.' })} />,
  )
  expect(screen.getByRole('img', { name: 'Un banc.' })).toHaveAttribute('src', pictureView().src)
  const caption = screen.getByRole('figure').querySelector('figcaption')
  expect(caption).toHaveTextContent('Au jardin. Photo : A.')
  expect(caption?.querySelector('cite')).toHaveTextContent('Photo : A.')
})

test('a picture that says nothing more has no empty caption', () => {
  render(<Figure type="figure" picture={pictureView()} />)
  expect(screen.getByRole('figure').querySelector('figcaption')).toBeNull()
})

test('a browser chooses the AVIF file of the size it needs, and has the other where it does not read it', () => {
  render(<Figure type="figure" picture={pictureView({ avifSrcSet: '/a-480.avif 480w', srcSet: '/a-480.webp 480w' })} />)
  const image = screen.getByRole('img')
  const source = image.closest('picture')?.querySelector('source')
  expect(source).toHaveAttribute('type', 'image/avif')
  expect(source).toHaveAttribute('srcset', '/a-480.avif 480w')
  expect(source).toHaveAttribute('sizes', image.getAttribute('sizes'))
  expect(image).toHaveAttribute('srcset', '/a-480.webp 480w')
})

test('an upright picture is no wider than the text', () => {
  const { container } = render(
    <>
      <Figure type="figure" picture={pictureView({ width: 1600, height: 1000 })} />
      <Figure type="figure" picture={pictureView({ width: 900, height: 1400 })} />
    </>,
  )
  const figures = [...container.querySelectorAll('figure')]
  expect(figures.map((figure) => figure.hasAttribute('data-wide'))).toEqual([true, false])
})

test('a complex picture is described at length, paragraph by paragraph, for who asks', () => {
  render(<Figure type="figure" picture={pictureView()} longDescription={'Le siège.\n\nTrois agences.'} />)
  const details = screen.getByText('Description détaillée').closest('details')
  expect(details).not.toHaveAttribute('open')
  expect([...(details?.querySelectorAll('p') ?? [])].map((line) => line.textContent)).toEqual([
    'Le siège.',
    'Trois agences.',
  ])
})
