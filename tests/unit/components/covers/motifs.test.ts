import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import { coverSvg } from '@/components/covers/cover-svg'
import { echouage } from '@/components/covers/echouage'
import { bandBoxes, cooperationChain, drawMotif } from '@/components/covers/motifs'
import { svgMarkup } from '@/components/covers/svg-markup'
import type { Motif } from '@/payload/queries/views'

// Hashes of the drawings of the design's reference. They must not change: every article would change its picture.
const reference: Record<string, string> = JSON.parse(readFileSync('tests/fixtures/cover-drawings.json', 'utf8'))
const motifs = Object.keys(bandBoxes) as Motif[]

describe('drawn covers', () => {
  test.each(motifs)('an article of %s keeps the picture that the reference draws for its key', (motif) => {
    const keys = Object.keys(reference).filter((key) => key.startsWith(`${motif}/`))
    expect(keys.length).toBeGreaterThan(10)
    for (const key of keys) {
      const markup = svgMarkup(drawMotif(motif, key.slice(motif.length + 1), 'ID'))
      expect({ key, hash: hash(markup) }).toEqual({ key, hash: reference[key] })
    }
  })

  test('the page for a wrong address shows the boat that the reference draws', () => {
    expect(hash(svgMarkup(echouage()))).toBe(reference.echouage)
  })

  test('two articles of one category do not get the same picture', () => {
    for (const motif of motifs) {
      expect(coverSvg(motif, 'un-article')).not.toBe(coverSvg(motif, 'un-autre'))
    }
  })
})

test('beside a title and on a phone, the chain of « coopération » has no cut head, and the person who leans', () => {
  for (let index = 0; index < 200; index++) {
    const key = `article-${index}`
    const { count, panelBox } = cooperationChain(key)
    const heads = headsOf(svgMarkup(drawMotif('cooperation', key, 'ID')))
    expect(heads).toHaveLength(count)
    const [left = 0, , width = 0] = panelBox.split(' ').map(Number)
    const step = 1200 / (count - 0.25)
    // The second part is what lead.module.css shows of the band.
    const parts = [
      { from: left, to: left + width },
      { from: step, to: (count - 0.9) * step },
    ]
    for (const { from, to } of parts) {
      const cut = heads.filter(({ x, r }) => [from, to].some((edge) => Math.abs(edge - x) < r - 2))
      const leaning = heads.filter(({ leans, x }) => leans && x > from && x < to)
      expect({ key, cut, leaning: leaning.length }).toEqual({ key, cut: [], leaning: 1 })
    }
  }
})

describe('a cover as a file', () => {
  test.each(motifs)('a picture of %s sent outside the site has all its colours in it', (motif) => {
    for (let index = 0; index < 40; index++) {
      const svg = coverSvg(motif, `article-${index}`)
      expect(svg).not.toMatch(/var\(|undefined|NaN/)
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="675"/)
    }
  })

  test('a part of a drawing has the size of that part', () => {
    expect(coverSvg('metiers', 'a', { box: '330 0 620 675' })).toContain(
      'width="620" height="675" viewBox="330 0 620 675"',
    )
  })
})

/** The heads of a chain as they are seen, in the drawing's units: the leaning person is turned about their feet. */
function headsOf(markup: string) {
  const [, ...circles] = markup.matchAll(
    /(?:rotate\(12 (\d+) 700\)"><path[^>]*\/>)?<circle cx="(\d+)" cy="(\d+)" r="(\d+)"/g,
  )
  return circles.map(([, foot, cx, cy, r]) => ({
    x: foot ? Number(cx) + (700 - Number(cy)) * Math.sin((12 * Math.PI) / 180) : Number(cx),
    r: Number(r),
    leans: foot !== undefined,
  }))
}

function hash(markup: string) {
  return createHash('sha256').update(markup).digest('hex').slice(0, 16)
}
