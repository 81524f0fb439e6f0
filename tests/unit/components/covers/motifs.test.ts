import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import { coverSvg } from '@/components/covers/cover-svg'
import { echouage } from '@/components/covers/echouage'
import { bandBoxes, drawMotif } from '@/components/covers/motifs'
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

function hash(markup: string) {
  return createHash('sha256').update(markup).digest('hex').slice(0, 16)
}
