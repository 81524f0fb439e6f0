import { readdirSync, readFileSync } from 'node:fs'
import { asOnSite, FRAMES } from '@/components/admin/uploads/frames'

/** Shapes of what is no picture of the library: the drawing of the first page, and a video. */
const OF_NO_PICTURE = ['lead.module.css', 'video.module.css']

test('the shapes that are shown for a picture are those that the site cuts pictures to', () => {
  const styles = ['articles', 'blocks', 'covers', 'ui'].flatMap((folder) =>
    readdirSync(`components/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.module.css') && !OF_NO_PICTURE.includes(name))
      .map((name) => readFileSync(`components/${folder}/${name}`, 'utf8')),
  )
  const ratios = styles.flatMap((css) => [...css.matchAll(/aspect-ratio: ([\d/ ]+);/g)].map(([, ratio]) => ratio))
  const shown = FRAMES.filter(({ isCentred, isDrawn }) => !isCentred && !isDrawn).map(({ ratio }) => ratio)
  expect([...new Set(ratios)].sort()).toEqual(shown.sort())
})

test.each([
  [0, 0],
  [12, 0],
  [13, 25],
  [50, 50],
  [88, 100],
  [104, 100],
])('a point at %i %% is used by the pages as at %i %%', (percent, used) => {
  expect(asOnSite(percent)).toBe(used)
})
