import { area, type DrawMotif, disc, LEAN, paint, rect, round, type Shape, stack, WIDTH } from './shapes'

interface House {
  index: number
  x: number
  width: number
  wall: number
  roof: number
  /** Where the wall ends and the gable begins. */
  eaves: number
}

const ground = 600

/** Établissements, the roofs: Breton gables close together, one light on, the sun's ray leaning over them. */
export const etablissements: DrawMotif = (random) => {
  const sunX = WIDTH * (0.24 + 0.6 * random())
  const sunY = 120 + random() * 50
  const sunRadius = 66 + random() * 36
  const firstX = -40 - random() * 80
  const lit = Math.floor(random() * 4) + 1
  const houses: House[] = []
  for (let x = firstX, index = 0; x < WIDTH; index++) {
    const width = 170 + random() * 150
    const wall = 170 + random() * 150
    const roof = width * (0.52 + random() * 0.1)
    houses.push({ index, x, width, wall, roof, eaves: ground - wall })
    x += width - 4
  }

  const drift = (690 - sunY) * LEAN
  const [left, right] = [sunX - sunRadius, sunX + sunRadius]
  return (
    <>
      {disc(sunX, sunY, sunRadius, 'astre')}
      {stack(houses.map(drawChimney))}
      {stack(houses.map((house) => drawHouse(house, lit)))}
      <path
        d={
          `M${round(left)} ${round(sunY)}L${round(left - drift)} 690H${round(right - drift)}` +
          `L${round(right)} ${round(sunY)}A${round(sunRadius)} ${round(sunRadius)} 0 0 1 ${round(left)} ${round(sunY)}z`
        }
        fill={paint('astre')}
        opacity=".3"
      />
      {rect(0, 640, WIDTH, 40, 'encre')}
    </>
  )
}

function drawChimney({ x, width, eaves, roof }: House): Shape {
  return (
    <>
      {rect(x + width / 2 - 24, eaves - roof - 54, 48, 90, 'mur3')}
      {rect(x + width / 2 - 30, eaves - roof - 60, 60, 14, 'encre')}
    </>
  )
}

function drawHouse(house: House, lit: number): Shape {
  const { index, x, width, eaves, roof } = house
  const middle = x + width / 2
  const columns = width > 250 ? [0.34, 0.66].map((part) => x + width * part - 23) : [middle - 23]
  return (
    <>
      {area(
        `M${round(x)} 690V${round(eaves)}L${round(middle)} ${round(eaves - roof)}L${round(x + width)} ${round(eaves)}V690z`,
        index % 3 === 1 ? 'mur2' : 'papier',
      )}
      {area(
        `M${round(x - 14)} ${round(eaves + 14)}L${round(middle)} ${round(eaves - roof - 4)}` +
          `L${round(x + width + 14)} ${round(eaves + 14)}L${round(x + width + 14)} ${round(eaves - 22)}` +
          `L${round(middle)} ${round(eaves - roof - 42)}L${round(x - 14)} ${round(eaves - 22)}z`,
        index % 2 ? 'ardoise' : 'encre',
      )}
      {stack(columns.map((left, column) => drawWindows(house, left, column, lit)))}
      {index === lit && area(`M${round(middle - 34)} 690V${round(ground - 60)}a34 34 0 0 1 68 0V690z`, 'a')}
    </>
  )
}

function drawWindows({ index, wall, eaves }: House, left: number, column: number, lit: number): Shape {
  const dark = index % 3 === 1 ? 'encre' : 'ardoise'
  return (
    <>
      {rect(left, eaves + 20, 46, 66, index === lit && column === 0 ? 'astre' : dark)}
      {wall > 230 && rect(left, eaves + 122, 46, 66, index === lit + 1 ? 'astre' : 'ardoise')}
    </>
  )
}
