import { render, screen } from '@testing-library/react'

import { Gallery } from '@/components/blocks/gallery'
import { pictureView } from '@/tests/support/views'

test('each picture of a gallery opens whole and keeps its own caption', () => {
  render(
    <Gallery
      type="gallery"
      pictures={[
        pictureView({ alt: 'Un banc.', caption: 'Au jardin.', fullSrc: '/banc.jpg' }),
        pictureView({ alt: 'Une table.', fullSrc: '/table.jpg' }),
      ]}
    />,
  )
  const links = screen.getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/banc.jpg', '/table.jpg'])
  expect(links[0]).toHaveAccessibleName('Ouvrir l’image entière\u00a0: Un banc.')
  expect(screen.getAllByRole('figure')[0]).toHaveTextContent('Au jardin.')
})

test('the link around a decorative picture still has a name', () => {
  render(
    <Gallery type="gallery" pictures={[pictureView({ alt: '', caption: 'Au jardin.' }), pictureView({ alt: '' })]} />,
  )
  const [captioned, bare] = screen.getAllByRole('link')
  expect(captioned).toHaveAccessibleName('Ouvrir l’image entière\u00a0: Au jardin.')
  expect(bare).toHaveAccessibleName('Ouvrir l’image entière\u00a0: image 2')
})
