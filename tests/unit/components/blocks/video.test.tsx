import { render, screen } from '@testing-library/react'

import { Video } from '@/components/blocks/video'
import { videoView } from '@/tests/support/views'

test('nothing of the third party is in the page before the reader agrees', () => {
  const { container } = render(<Video {...videoView()} />)
  expect(container.querySelector('iframe, img, video, object')).toBeNull()
  const loaded = [...document.querySelectorAll('[src]')].map((element) => element.getAttribute('src'))
  expect(loaded).toEqual(['/scripts/video.js'])
})

test('a reader without JavaScript finds a link to the video’s own page, and no dead button', () => {
  render(<Video {...videoView({ provider: 'Vimeo', watchUrl: 'https://vimeo.com/1' })} />)
  expect(screen.getByRole('link', { name: 'Voir la vidéo sur Vimeo' })).toHaveAttribute('href', 'https://vimeo.com/1')
  expect(screen.queryByRole('button')).toBeNull()
})

test('a reader sees which company will receive their address before they agree', () => {
  render(<Video {...videoView({ provider: 'YouTube' })} />)
  expect(screen.getByText(/hébergée par YouTube.*adresse IP.*avant votre accord/)).toBeVisible()
})

test('a reader can read the transcript, paragraph by paragraph, in place of the video', () => {
  render(<Video {...videoView({ transcript: 'Première.\n\nSeconde.' })} />)
  const details = screen.getByText('Lire la transcription').closest('details')
  expect([...(details?.querySelectorAll('p') ?? [])].map((p) => p.textContent)).toEqual(['Première.', 'Seconde.'])
})

test('a video without a transcript does not promise one', () => {
  render(<Video {...videoView({ transcript: undefined })} />)
  expect(screen.queryByText('Lire la transcription')).toBeNull()
})
