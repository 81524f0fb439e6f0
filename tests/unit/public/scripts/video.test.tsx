import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

import { Video } from '@/components/blocks/video'
import { enhanceVideos } from '@/public/scripts/video.js'
import { videoView } from '@/tests/support/views'

test('the player comes only once the reader asks for it, by keyboard too', async () => {
  const { container } = renderEnhanced()
  expect(container.querySelector('iframe')).toBeNull()
  expect(screen.queryByRole('link')).toBeNull()

  screen.getByRole('button', { name: 'Lire la vidéo' }).focus()
  await userEvent.keyboard('{Enter}')

  const player = container.querySelector('iframe')
  expect(player).toHaveAttribute('src', 'https://www.youtube-nocookie.com/embed/abc?autoplay=1')
  expect(player).toHaveAttribute('title', 'Ma première mission')
  expect(player).toHaveFocus()
  expect(screen.queryByRole('button', { name: 'Lire la vidéo' })).toBeNull()
})

test('a reader who withdraws their agreement gets the drawing back and no trace of the player', async () => {
  const { container } = renderEnhanced()
  await userEvent.click(screen.getByRole('button', { name: 'Lire la vidéo' }))
  expect(container.querySelector('[data-video-stage] svg')).toBeNull()

  await userEvent.click(screen.getByRole('button', { name: 'Retirer mon accord' }))

  expect(container.querySelector('iframe')).toBeNull()
  expect(container.querySelector('[data-video-stage] svg')).not.toBeNull()
  expect(screen.getByRole('button', { name: 'Lire la vidéo' })).toHaveFocus()
})

test('agreeing to one video does not load another', async () => {
  const { container } = renderEnhanced(2)
  const [, second] = screen.getAllByRole('button', { name: 'Lire la vidéo' }) as [HTMLElement, HTMLElement]
  await userEvent.click(second)
  expect(container.querySelectorAll('iframe')).toHaveLength(1)
  expect(screen.getAllByRole('button', { name: 'Lire la vidéo' })).toHaveLength(1)
})

function renderEnhanced(count = 1) {
  const videos = Array.from({ length: count }, (_, index) => videoView({ watchUrl: `https://youtu.be/${index}` }))
  const rendered = render(videos.map((video) => <Video key={video.watchUrl} {...video} />))
  enhanceVideos(rendered.container)
  return rendered
}
