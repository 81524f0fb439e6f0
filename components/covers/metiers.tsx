import { type DrawMotif, disc, mirror, paint, pick, rect, round, type Shape, stack, stripes, WIDTH } from './shapes'

type Random = () => number

/** Colours of the first hand, the second hand, the first sleeve, the second sleeve. */
type Colors = readonly [string, string, string, string]

const colorings: [Colors, ...Colors[]] = [
  ['a', 'b', 'papier', 'encre'],
  ['b', 'a', 'encre', 'papier'],
  ['papier', 'a', 'b', 'encre'],
  ['a', 'encre', 'b', 'papier'],
]

/** Métiers, the hands: four gestures (cross, brace, raise, carry), always leaning by the brand's angle. */
export const metiers: DrawMotif = (random) => {
  const gesture = Math.floor(random() * 4)
  const mirrored = random() < 0.5
  const colors = pick(random, colorings)
  const { sun, hands } = [cross, brace, raise][gesture]?.(random, colors) ?? carry(random, colors)
  return (
    <>
      {sun}
      {mirror(mirrored, hands)}
    </>
  )
}

interface Gesture {
  sun: Shape
  hands: Shape
}

/** Two hands whose fingers alternate. */
function cross(random: Random, [first, second, sleeve, otherSleeve]: Colors): Gesture {
  const height = 92
  const top = -120 + random() * 40
  const shift = 120 * random()
  const sun = disc(WIDTH * (0.36 + 0.28 * random()), 337 + 60 * (random() - 0.5), 300 + random() * 50, 'astre')
  const finger = (x: number, y: number, length: number, color: string, nailX: number) => (
    <>
      {bar(x, y, length, height, color)}
      <rect x={round(nailX)} y={round(y + 20)} width="68" height={height - 40} rx="22" fill={nail(color)} />
    </>
  )
  const fingers: Shape[] = []
  for (let index = 0; index < 5; index++) {
    const y = top + index * 208
    const left = 120 + ([60, 130, 150, 90, 40][index] ?? 0) + random() * 50
    const right = 110 + ([40, 100, 150, 120, 60][index] ?? 0) + random() * 50
    const leftLength = 920 + left - shift
    const rightX = 600 - right + shift * 0.4
    fingers.push(finger(-320, y, leftLength, first, -320 + leftLength - 84))
    fingers.push(finger(rightX, y + 104, 1000, second, rightX + 16))
  }
  const hands = (
    <g transform="rotate(24 600 337)">
      {stack(fingers)}
      {rect(-520, -420, 640 + shift, 1500, otherSleeve)}
      {rect(50 + shift, -420, 26, 1500, 'astre')}
      {rect(1030 - shift * 0.5, -420, 700, 1500, sleeve)}
      {stripes(1030 - shift * 0.5, -420, 700, 1500, stripeOn(sleeve), 74, 30)}
    </g>
  )
  return { sun, hands }
}

/** Two arms leaning on each other, held together at the top. */
function brace(random: Random, [first, second, sleeve, otherSleeve]: Colors): Gesture {
  const x = 520 + random() * 160
  const y = 190 + random() * 40
  const width = 170
  const sun = disc(x + (random() - 0.5) * 90, y + 150, 230 + random() * 40, 'astre')
  const arm = (side: number, color: string, sleeveColor: string, striped: boolean) => (
    <g transform={`translate(${round(x)} ${round(y + 50)}) rotate(${side * 24})`}>
      {rect(-width / 2, -40, width, 300, color)}
      {rect(-width / 2 - 14, 190, width + 28, 900, sleeveColor)}
      {striped
        ? stripes(-width / 2 - 14, 230, width + 28, 860, stripeOn(sleeveColor), 62, 24)
        : rect(-width / 2 - 14, 222, width + 28, 22, stripeOn(sleeveColor))}
    </g>
  )
  const turn = random() < 0.5 ? 12 : -12
  const fist = 190 + random() * 30
  const knuckle = (index: number) => (
    <>
      {bar(x - 120, y - 90 + index * 50, fist, 46, first)}
      <rect
        x={round(x - 120 + fist - 46)}
        y={round(y - 90 + index * 50 + 9)}
        width="36"
        height="28"
        rx="13"
        fill={nail(first)}
      />
    </>
  )
  const hands = (
    <>
      {arm(-1, second, otherSleeve, false)}
      {arm(1, first, sleeve, true)}
      <g transform={`rotate(${turn} ${round(x)} ${round(y)})`}>
        {bar(x - 150, y - 96, 240, 210, second)}
        {bar(x - 70, y - 96, 240, 210, first)}
        {stack([0, 1, 2, 3].map(knuckle))}
      </g>
    </>
  )
  return { sun, hands }
}

/** Three to five hands go up, one of them leaning. */
function raise(random: Random, colors: Colors): Gesture {
  const count = 3 + Math.floor(random() * 3)
  const scale = [0, 0, 0, 1, 0.82, 0.7][count] ?? 1
  const leaning = Math.floor(random() * count)
  const sun = disc(WIDTH * (0.25 + 0.5 * random()), 250 + random() * 60, 150 + random() * 60, 'astre')
  const hands = Array.from({ length: count }, (_, index) => {
    const leans = index === leaning
    const x = (WIDTH / count) * (index + 0.5) + (random() - 0.5) * 50
    const y = 470 + random() * 110
    return openHand({
      x: x + (leans ? -60 : 0),
      y: y + (leans ? 40 : 0),
      turn: leans ? 24 : 0,
      scale,
      color: colors[index % 4] ?? colors[0],
      sleeve: colors[(index + 2 + (index > 3 ? 1 : 0)) % 4] ?? colors[2],
      striped: leans,
      bends: fourOf(random),
    })
  })
  return { sun, hands: stack(hands) }
}

/** A large palm leans and holds the sun, a smaller one stands by. */
function carry(random: Random, [first, second, sleeve, otherSleeve]: Colors): Gesture {
  const x = 430 + random() * 120
  const scale = 1.25 + random() * 0.2
  const bends = fourOf(random)
  const sun = disc(x + 330, 150 + random() * 40, 150 + random() * 40, 'astre')
  const large = openHand({
    x: x - 90,
    y: 560,
    turn: 24,
    scale,
    color: first,
    sleeve: otherSleeve,
    striped: true,
    bends,
  })
  const smallX = 1010 + random() * 60
  const small = openHand({
    x: smallX,
    y: 640,
    turn: -12,
    scale: 0.8,
    color: second,
    sleeve,
    striped: false,
    bends: fourOf(random),
  })
  return { sun, hands: stack([large, small]) }
}

interface OpenHand {
  /** The wrist. */
  x: number
  y: number
  turn: number
  scale: number
  color: string
  sleeve: string
  striped: boolean
  /** How far each finger is bent, in [0, 1). */
  bends: number[]
}

function openHand({ x, y, turn, scale, color, sleeve, striped, bends }: OpenHand): Shape {
  const finger = ([left, length]: [number, number], index: number) => {
    const bend = (bends[index] ?? 0) * 34
    return (
      <>
        {bar(left, -190 - length + bend, 48, length + 60, color)}
        <rect x={left + 10} y={round(-180 - length + bend)} width="28" height="36" rx="13" fill={nail(color)} />
      </>
    )
  }
  return (
    <g transform={`translate(${round(x)} ${round(y)}) rotate(${turn}) scale(${scale.toFixed(2)})`}>
      {bar(-206, -206, 168, 62, color, 'rotate(40 -60 -170)')}
      {stack(fingers.map(finger))}
      <path d="M-104 -260H106V-70Q106 20 60 20H-58Q-104 20 -104 -60z" fill={paint(color)} />
      {rect(-92, 0, 186, 900, sleeve)}
      {striped ? stripes(-92, 44, 186, 860, stripeOn(sleeve), 62, 24) : rect(-92, 30, 186, 22, stripeOn(sleeve))}
    </g>
  )
}

/** Left edge and length of each finger but the thumb. */
const fingers: [number, number][] = [
  [-104, 250],
  [-50, 300],
  [4, 284],
  [58, 216],
]

function bar(x: number, y: number, width: number, height: number, color: string, transform?: string): Shape {
  return (
    <rect
      x={round(x)}
      y={round(y)}
      width={round(width)}
      height={round(height)}
      rx={round(Math.min(width, height) / 2)}
      fill={paint(color)}
      transform={transform}
    />
  )
}

function nail(color: string) {
  return paint(color === 'a' || color === 'papier' ? 'a2' : 'b2')
}

function stripeOn(color: string) {
  return color === 'papier' ? 'b' : 'papier'
}

function fourOf(random: Random) {
  return [random(), random(), random(), random()]
}
