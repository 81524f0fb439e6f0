import { LEAN, round } from './shapes'

export type Point = [x: number, y: number]

/** Where land meets sea. */
export interface Coast {
  /** The sea's outline, an SVG path to fill by the even-odd rule. */
  path: string
  /** Centres of the small islands. */
  islets: Point[]
  /** Where a bridge crosses the water. */
  bridge?: Point
}

/** The four places of the motif Territoire, each drawing its numbers in a fixed order. */
export const coasts: ((random: () => number) => Coast)[] = [seaOnTheRight, bay, island, estuary]

function seaOnTheRight(random: () => number): Coast {
  const shore = [0, 1, 2, 3, 4].map((index): Point => {
    const x = 540 + zigzag(index) * (30 + random() * 130) + (random() - 0.5) * 60
    return [x, -60 + index * 200]
  })
  const islets: Point[] = []
  for (let index = 0; index < 2 + Math.floor(random() * 2); index++) {
    islets.push([900 + random() * 210, 100 + index * 230 + random() * 60])
  }
  return { path: `M${round(shore[0]?.[0] ?? 0)} -60${smoothDown(shore)}H1300V-60z`, islets }
}

function bay(random: () => number): Coast {
  const shore = [0, 1, 2, 3, 4, 5].map(
    (index): Point => [-80 + index * 272, 300 - zigzag(index) * (20 + random() * 110)],
  )
  const islets: Point[] = []
  for (let index = 0; index < 2 + Math.floor(random() * 2); index++) {
    islets.push([180 + index * 330 + random() * 140, 70 + random() * 60])
  }
  return { path: `M-80 -80V${round(shore[0]?.[1] ?? 0)}${smoothAcross(shore)}V-80z`, islets }
}

function island(random: () => number): Coast {
  const corners = Array.from({ length: 8 }, (_, index): Point => {
    const angle = (index / 8) * 2 * Math.PI
    const radius = 170 + random() * 165
    return [600 + Math.cos(angle) * radius * 1.5, 340 + Math.sin(angle) * radius * 0.9]
  })
  const middles = corners.map(([x, y], index): Point => {
    const [nextX, nextY] = corners[(index + 1) % 8] ?? [x, y]
    return [(x + nextX) / 2, (y + nextY) / 2]
  })
  const [startX, startY] = middles[7] ?? [0, 0]
  const curves = corners.map(([x, y], index) => {
    const [middleX, middleY] = middles[index] ?? [x, y]
    return `Q${round(x)} ${round(y)} ${round(middleX)} ${round(middleY)}`
  })
  const islets: Point[] = [[110 + random() * 60, 120 + random() * 400]]
  if (random() < 0.6) islets.push([1040 + random() * 60, 90 + random() * 400])
  return { path: `M-80 -80H1280V760H-80zM${round(startX)} ${round(startY)}${curves.join('')}z`, islets }
}

function estuary(random: () => number): Coast {
  const axis = (y: number) => 600 - (y - 337) * LEAN
  const banks = [0, 1, 2, 3, 4].map((index): [Point, Point] => {
    const y = -80 + index * 210
    const centre = axis(y) + zigzag(index) * (20 + random() * 60)
    const toLeft = 150 - index * 14 + random() * 50
    const toRight = 150 - index * 14 + random() * 50
    return [
      [centre - toLeft, y],
      [centre + toRight, y],
    ]
  })
  const left = banks.map(([bank]) => bank)
  const right = banks.map(([, bank]) => bank).reverse()
  const path = `M${round(left[0]?.[0] ?? 0)} -80${smoothDown(left)}H${round(right[0]?.[0] ?? 0)}${smoothDown(right)}z`
  const y = 330 + random() * 120
  return { path, islets: [], bridge: [axis(y), y] }
}

/** To the right at odd points, to the left at even ones. */
const zigzag = (index: number) => (index % 2 ? 1 : -1)

/** How far each control point reaches, varied so that the shore does not look regular. */
const reach = (index: number) => 0.38 + (0.14 * ((index * 7) % 3)) / 2

function smoothDown(points: Point[]) {
  return smooth(points, ([x, y], [nextX, nextY], part) => {
    const pull = (nextY - y) * part
    return `C${round(x)} ${round(y + pull)} ${round(nextX)} ${round(nextY - pull)} ${round(nextX)} ${round(nextY)}`
  })
}

function smoothAcross(points: Point[]) {
  return smooth(points, ([x, y], [nextX, nextY], part) => {
    const pull = (nextX - x) * part
    return `C${round(x + pull)} ${round(y)} ${round(nextX - pull)} ${round(nextY)} ${round(nextX)} ${round(nextY)}`
  })
}

function smooth(points: Point[], curve: (from: Point, to: Point, part: number) => string) {
  return points
    .slice(1)
    .map((to, index) => curve(points[index] ?? to, to, reach(index)))
    .join('')
}
