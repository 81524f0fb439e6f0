import { area, type DrawMotif, disc, HEIGHT, line, rect, round, type Shape, stack, stripes, WIDTH } from './shapes'

interface Person {
  x: number
  /** Top of the shoulders. */
  y: number
  /** Half of the width. */
  half: number
  color: string
  lean: number
}

const coats = ['encre', 'a', 'b', 'papier']

/** Coopération, the chain: people seen from behind, facing the sea, an arm on the next one's shoulder; one leans. */
export const cooperation: DrawMotif = (random, id) => {
  const { count, step, horizon, firstCoat, leaning } = placeChain(random)
  const striped = (leaning + 1 + Math.floor(random() * (count - 2))) % count
  const sun = disc(WIDTH * (0.2 + 0.6 * random()), horizon - 10 - random() * 40, 120 + random() * 45, 'astre')

  const people = Array.from({ length: count }, (_, index) => ({
    x: step * (index + 0.37),
    y: 285 + random() * 105 + (index === leaning ? -18 : 0),
    half: step * 0.47,
    color: coats[(index + firstCoat) % 4] ?? 'encre',
    lean: index === leaning ? 12 : 0,
  }))
  const figures = people.map((person, index) => drawPerson(person, index === striped ? `${id}k` : null))

  return (
    <>
      {sun}
      {rect(0, horizon, WIDTH, HEIGHT - horizon, 'sol')}
      {stripes(0, horizon + 30, WIDTH, HEIGHT - horizon, 'ciel', 44, 11)}
      {stack(figures.filter((_, index) => index !== leaning))}
      {figures[leaning]}
      {/* From the right: each hand lies over the arm of the neighbour whose shoulder it holds. */}
      {stack(people.flatMap((person, index) => drawArm(person, people[index + 1])).toReversed())}
    </>
  )
}

/** Returns how many people stand in the chain, and the `viewBox` of an almost square part where no head is cut. */
export function chainOf(random: () => number): { count: number; panelBox: string } {
  const { count, step, leaning } = placeChain(random)
  const shown = count === 6 ? 3 : 2
  const first = Math.min(leaning, count - 1 - shown)
  // The last one may lean towards the next.
  const width = (shown + 0.1) * step
  return { count, panelBox: [first * step, 0, width, Math.min(HEIGHT, 1.15 * width)].map(round).join(' ') }
}

/** What is drawn at random before all else, in this order. A person's place begins at each `step`. */
function placeChain(random: () => number) {
  const count = 4 + Math.floor(random() * 3)
  return {
    count,
    step: WIDTH / (count - 0.25),
    horizon: 330 + random() * 50,
    firstCoat: Math.floor(random() * 4),
    leaning: 1 + Math.floor(random() * (count - 2)),
  }
}

function drawPerson(person: Person, clipId: string | null): Shape {
  const { x, y, half, color, lean } = person
  const head = Math.min(half * 0.56, 78)
  const figure = (
    <>
      {area(bodyPath(person), color)}
      {disc(x, y - head * 0.62, head, color)}
      {clipId && (
        <>
          <clipPath id={clipId}>
            <path d={bodyPath(person)} />
          </clipPath>
          <g clipPath={`url(#${clipId})`}>
            {stripes(x - half, y + 58, half * 2, HEIGHT - y, color === 'papier' ? 'b' : 'papier', 46, 18)}
          </g>
        </>
      )}
    </>
  )
  return lean ? <g transform={`rotate(${lean} ${round(x)} 700)`}>{figure}</g> : figure
}

function bodyPath({ x, y, half }: Person) {
  return (
    `M${round(x - half)} 720V${round(y + half * 0.92)}` +
    `C${round(x - half)} ${round(y + half * 0.2)} ${round(x - half * 0.55)} ${round(y)} ${round(x)} ${round(y)}` +
    `S${round(x + half)} ${round(y + half * 0.2)} ${round(x + half)} ${round(y + half * 0.92)}V720z`
  )
}

/** The arm laid on the right neighbour's shoulder; two coats of one colour would melt into each other. */
function drawArm(person: Person, neighbour: Person | undefined): Shape[] {
  if (!neighbour || person.color === neighbour.color) return []
  const x1 = person.x + person.half * 0.42 + (person.lean ? 70 : 0)
  const y1 = person.y + person.half * 0.62
  const x2 = neighbour.x + neighbour.half * 0.5 + (neighbour.lean ? 62 : 0)
  const y2 = neighbour.y + neighbour.half * 0.56
  const path = `M${round(x1)} ${round(y1)}Q${round((x1 + x2) / 2)} ${round(Math.min(y1, y2) - 8)} ${round(x2)} ${round(y2)}`
  return [line(path, person.color, Math.min(person.half * 0.44, 58))]
}
