import { type Coast, coasts, type Point } from './coasts'
import {
  area,
  type DrawMotif,
  disc,
  HEIGHT,
  LEAN,
  mirror,
  paint,
  pick,
  rect,
  round,
  type Shape,
  stack,
  stripes,
  WIDTH,
} from './shapes'

/** Colours of the fields in each season; a colour named twice comes twice as often. */
const seasons: [string[], ...string[][]] = [
  ['a', 'a2', 'a3', 'ajonc', 'a', 'a2'],
  ['ajonc', 'a3', 'ajonc', 'a', 'a3', 'a2'],
  ['a2', 'a', 'a2', 'a', 'a3', 'a2'],
  ['a3', 'sable', 'a', 'a3', 'a2', 'ajonc'],
]

/** From back to front: fields, then hedges, then the walls and roofs of farms. */
const layers = ['a', 'a2', 'a3', 'ajonc', 'sable', 'haie', 'mur', 'toit']

/** Territoire, the shore from above: hedged fields leaning by the brand's angle; a coast, a bay, an island or an estuary. */
export const territoire: DrawMotif = (random, id) => {
  const place = Math.floor(random() * 4)
  const mirrored = random() < 0.5
  const season = pick(random, seasons)
  const fields = drawFields(random, season, place)
  const coast = coasts[place]?.(random) ?? { path: '', islets: [] }
  return (
    <>
      {rect(0, 0, WIDTH, HEIGHT, 'haie')}
      {mirror(
        mirrored,
        <>
          <g transform="rotate(24 600 337)">{fields}</g>
          {drawSea(random, id, coast, place === 1 ? 92 : -40)}
          {coast.bridge && drawBridge(coast.bridge)}
        </>,
      )}
    </>
  )
}

/** Rows of fields with their hedges, trees and farms; the sea covers the rest. */
function drawFields(random: () => number, season: string[], place: number): Shape {
  const island = place === 2
  const scale = 0.85 + random() * 0.5
  const left = island ? 60 : -330
  const right = place === 0 ? 900 : island ? 1120 : 1420
  const bottom = island ? 690 : 1010
  const paths = new Map<string, string>()
  const add = (layer: string, x: number, y: number, width: number, height: number) => {
    const path = `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`
    paths.set(layer, (paths.get(layer) ?? '') + path)
  }
  const trees: Shape[] = []

  for (let y = island ? 0 : -330; y < bottom; ) {
    const height = (100 + random() * 80) * scale
    const shift = -(y - 337) * LEAN
    for (let x = left + shift * 0.2 - random() * 60; x < right; ) {
      const width = (120 + random() * 190) * scale
      const color = season[Math.floor(random() * 6)] ?? 'a'
      const feature = random()
      add(color, x, y, width - 9, height - 9)
      if (feature < 0.18) {
        const furrows = color === 'ajonc' || color === 'sable' ? 'a3' : 'haie'
        for (let offset = 16; offset < height - 20; offset += 22) add(furrows, x, y + offset, width - 9, 5)
      } else if (feature < 0.42) {
        trees.push(disc(x + width - 5, y + height * random(), 13 + random() * 7, 'haie'))
      } else if (feature < 0.56) {
        add('mur', x + 26, y + 30, 48, 26)
        add('toit', x + 26, y + 17, 48, 18)
      }
      x += width
    }
    y += height
  }

  const drawn = layers.flatMap((layer) => {
    const path = paths.get(layer)
    return path ? [area(path, layer === 'mur' ? 'papier' : layer)] : []
  })
  return stack([...drawn, ...trees])
}

function drawSea(random: () => number, id: string, { path, islets }: Coast, firstWave: number): Shape {
  return (
    <>
      <path d={path} fill={paint('mer')} fillRule="evenodd" stroke={paint('sable')} strokeWidth="62" />
      <path d={path} fill={paint('mer')} fillRule="evenodd" stroke={paint('papier')} strokeWidth="12" />
      <clipPath id={`${id}m`}>
        <path d={path} clipRule="evenodd" />
      </clipPath>
      <g clipPath={`url(#${id}m)`}>
        {stripes(-100, firstWave, 1400, 820, 'mer2', 52, 13)}
        {stack(islets.map((islet) => drawIslet(islet, 30 + random() * 36)))}
      </g>
    </>
  )
}

function drawIslet([x, y]: Point, radius: number): Shape {
  const r = (part: number) => round(radius * part)
  const path =
    `M${round(x - radius)} ${round(y)}c0 ${r(-1)} ${r(0.5)} ${r(-0.9)} ${r(1)} ${r(-0.8)}` +
    `s${r(1.3)} ${r(0.1)} ${r(1.2)} ${r(1)}s${r(-0.7)} ${r(0.7)} ${r(-1.3)} ${r(0.6)}s${r(-0.9)} ${r(-0.1)} ${r(-0.9)} ${r(-0.8)}z`
  return (
    <>
      <path d={path} fill={paint('a2')} stroke={paint('sable')} strokeWidth="26" strokeLinejoin="round" />
      {area(path, 'a2')}
      {rect(x + radius * 0.2, y - 8, 22, 14, 'papier')}
    </>
  )
}

function drawBridge([x, y]: Point): Shape {
  return (
    <g transform={`rotate(24 ${round(x)} ${round(y)})`}>
      {rect(x - 800, y - 13, 1600, 26, 'papier')}
      {rect(x - 800, y - 2, 1600, 4, 'encre')}
      {stack([-90, 0, 90].map((offset) => rect(x + offset - 9, y - 30, 18, 60, 'encre')))}
    </g>
  )
}
