import { area, type DrawMotif, line, paint, rect, round, type Shape, stack, WIDTH } from './shapes'

type Cardinal = 'nord' | 'sud' | 'est' | 'ouest'

interface Beacon {
  x: number
  /** Where it meets the water. */
  waterline: number
  leans: boolean
  cardinal: Cardinal
}

const cardinals: Cardinal[] = ['nord', 'sud', 'est', 'ouest']

/** The black bands of a cardinal mark: top and height of each (IALA system, as at sea). */
const bands: Record<Cardinal, [number, number][]> = {
  nord: [[-262, 120]],
  sud: [[-142, 142]],
  est: [
    [-262, 76],
    [-86, 90],
  ],
  ouest: [[-186, 96]],
}

const topmarks: Record<Cardinal, string> = {
  nord: cone(-372, 'up') + cone(-282, 'up'),
  sud: cone(-372, 'down') + cone(-282, 'down'),
  est: cone(-372, 'up') + cone(-282, 'down'),
  ouest: cone(-372, 'down') + cone(-282, 'up'),
}

/** Repères, the seamarks: cardinal beacons on depth lines, one of them leaning. */
export const reperes: DrawMotif = (random) => {
  const centreX = WIDTH * (0.2 + 0.6 * random())
  const centreY = 690 + random() * 60
  const soundings = [7, 6, 5, 4, 3, 2, 1].map((rank) => {
    const radius = 90 + rank * 104
    const flatness = 0.82 + random() * 0.3
    return (
      <ellipse
        key={rank}
        cx={round(centreX)}
        cy={round(centreY)}
        rx={round(radius * 1.3)}
        ry={round(radius * flatness)}
        fill={paint(rank % 2 ? 'mer' : 'ciel')}
        stroke={paint('ligne')}
        strokeWidth="3"
      />
    )
  })

  const count = 2 + (random() < 0.45 ? 1 : 0)
  const firstCardinal = Math.floor(random() * 4)
  const leaning = Math.floor(random() * count)
  const beacons = Array.from({ length: count }, (_, index): Beacon => {
    const x =
      count === 2
        ? ([390, 820][index] ?? 0) + (random() - 0.5) * 130
        : ([230, 600, 970][index] ?? 0) + (random() - 0.5) * 70
    return {
      x,
      leans: index === leaning,
      cardinal: cardinals[(firstCardinal + index) % 4] ?? 'nord',
      waterline: index === leaning ? 596 : 500 + index * 22 + random() * 20,
    }
  })
  beacons.sort((a, b) => a.waterline - b.waterline)

  return (
    <>
      <g data-part="soundings">{soundings}</g>
      {stack(
        beacons.map((beacon, index) => (
          <>
            {drawBeacon(beacon)}
            {drawWave(beacon.waterline, -80 - random() * 80, index === count - 1 ? 'fond' : 'mer')}
          </>
        )),
      )}
    </>
  )
}

function drawBeacon({ x, waterline, leans, cardinal }: Beacon): Shape {
  const turn = leans ? (x > 600 ? -24 : 24) : 0
  return (
    <g transform={`translate(${round(x)} ${round(waterline)}) rotate(${turn}) scale(${leans ? 1.2 : 0.86})`}>
      {rect(-7, -440, 14, 200, 'encre')}
      {area(topmarks[cardinal], 'encre')}
      {area('M-36 -262H36L62 0H-62z', 'ajonc')}
      {stack(bands[cardinal].map(drawBand))}
      {area('M-104 -6H104L84 70H-84z', leans ? 'a' : 'encre')}
    </g>
  )
}

function drawBand([top, height]: [number, number]): Shape {
  const halfWidth = (y: number) => 36 + ((y + 262) / 262) * 26
  const [above, below] = [halfWidth(top), halfWidth(top + height)]
  return area(`M${round(-above)} ${top}H${round(above)}L${round(below)} ${top + height}H${round(-below)}z`, 'encre')
}

function drawWave(waterline: number, left: number, color: string): Shape {
  const crest = `M${round(left)} ${round(waterline + 34)}q50 -36 100 0${'t100 0'.repeat(15)}`
  return (
    <>
      {area(`${crest}V690H-200z`, color)}
      {line(crest, 'papier', 8)}
    </>
  )
}

function cone(y: number, points: 'up' | 'down') {
  return points === 'up' ? `M-44 ${y}L0 ${y - 76}L44 ${y}z` : `M-44 ${y - 76}L0 ${y}L44 ${y - 76}z`
}
