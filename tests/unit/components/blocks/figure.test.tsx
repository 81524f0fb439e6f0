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
