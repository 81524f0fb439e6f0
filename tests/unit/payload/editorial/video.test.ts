import { parseVideoAddress } from '@/payload/editorial/video'

test.each([
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://youtu.be/dQw4w9WgXcQ?t=10',
  'https://m.youtube.com/shorts/dQw4w9WgXcQ',
  'https://www.youtube.com/embed/dQw4w9WgXcQ',
  'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
])('%s is played without cookies', (address) => {
  expect(parseVideoAddress(address)).toEqual({
    provider: 'YouTube',
    embedUrl: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    watchUrl: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  })
})

test.each([
  'https://vimeo.com/76979871',
  'https://player.vimeo.com/video/76979871?h=1',
  'https://vimeo.com/channels/x/76979871',
])('%s is played without tracking', (address) => {
  expect(parseVideoAddress(address)).toEqual({
    provider: 'Vimeo',
    embedUrl: 'https://player.vimeo.com/video/76979871?dnt=1',
    watchUrl: 'https://vimeo.com/76979871',
  })
})

test.each([
  'https://exemple.fr/watch?v=dQw4w9WgXcQ',
  'https://youtube.com.exemple.fr/watch?v=dQw4w9WgXcQ',
  'javascript:alert(1)//youtube.com/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com/watch?v="><script>',
  'https://vimeo.com/',
  'une vidéo',
])('%s is no video that we play', (address) => {
  expect(parseVideoAddress(address)).toBeNull()
})
