import { render, screen } from '@testing-library/react'
import { Figure } from '@/components/blocks/figure'
import { Gallery } from '@/components/blocks/gallery'
import type { PictureView } from '@/payload/queries/views'

const picture: PictureView = { src: '/a.png', width: 800, height: 600, alt: 'Une affiche', fullSrc: '/a.png' }

test('a reader unfolds the words that a poster bears, a paragraph for each line', () => {
  render(<Figure type="figure" picture={{ ...picture, transcript: 'Porte ouverte\n\nsamedi' }} />)
  expect(screen.getByText('Texte de l’image').closest('details')).toHaveTextContent('Porte ouvertesamedi')
  expect(screen.getByRole('figure').querySelectorAll('details p')).toHaveLength(2)
})

test('each picture of a gallery has its own words, and none has an empty fold', () => {
  const { container } = render(<Gallery type="gallery" pictures={[picture, { ...picture, transcript: 'Un' }]} />)
  expect(container.querySelectorAll('details')).toHaveLength(1)
})
