import { parseVideoAddress } from '@/payload/editorial/video'

test.each([
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://youtu.be/dQw4w9WgXcQ?t=10',
  'https://m.youtube.com/shorts/dQw4w9WgXcQ',
  'https://www.youtube.com/embed/dQw4w9WgXcQ',
  'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  'http://youtube.com/watch?v=dQw4w9WgXcQ',
  'https://youtu.be//dQw4w9WgXcQ',
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
  'https://vimeo.com/groups/12345678/videos/76979871',
  'https://vimeo.com/showcase/1234567/video/76979871',
  'https://www.vimeo.com/76979871',
  'https://vimeo.com/76979871/1234567890',
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
  'https://youtu.be/',
  'https://youtube.com/watch',
  'https://youtube.com/watch?v=short',
  'https://youtube.com/watch?v=dQw4w9WgXcQ!',
  'https://youtube.com/watch?v=!dQw4w9WgXcQ',
  'https://youtu.m.be/dQw4w9WgXcQ',
  'ftp://youtube.com/watch?v=dQw4w9WgXcQ',
  'https://exemple.fr/76979871',
  'https://vimeo.com/',
  'https://vimeo.com/a76979871',
  'https://vimeo.com/76979871a',
  'https://vimeo.com/1234',
  'https://vimeo.com/showcase/12345678',
  'https://vimeo.com/album/12345678',
  'https://vimeo.com/channels/12345678',
  'une vidéo',
])('%s is no video that we play', (address) => {
  expect(parseVideoAddress(address)).toBeNull()
})
