import { area, disc, LEAN, rect, round, type Shape, stack, stripes } from './shapes'

const sand = 470

/** The boat left by the tide stands upright on its legs: the picture of the error 404. Drawn beyond 1200, from -600 to 1800. */
export function echouage(): Shape {
  return (
    <>
      <rect x="-600" width="2400" height="675" fill="var(--v-ciel)" />
      {disc(900, 250, 120, 'astre')}
      {rect(-600, 396, 2400, 300, 'mer')}
      {stripes(-600, 412, 2400, 60, 'mer2', 26, 8)}
      {area(
        `M-600 ${sand - 20}Q-200 ${sand - 40} 160 ${sand - 14}T700 ${sand - 8}T1300 ${sand - 20}T1800 ${sand}V700H-600z`,
        'sable',
      )}
      {area(
        'M-420 560q150 -24 280 4t210 -6q-90 36 -230 30t-260 -28zM90 600q130 -30 260 0t250 -4q-90 44 -260 40t-250 -36zM800 566q110 -24 200 0t230 0q-60 36 -200 34t-230 -34z',
        'mer',
      )}
      {rect(594, 40, 12, 260, 'encre')}
      {area('M606 48l150 34l-150 40z', 'ajonc')}
      {area('M594 60V250H470z', 'papier')}
      {stack([-1, 1].map(drawLeg))}
      {area('M372 262C386 420 480 540 600 556C720 540 814 420 828 262z', 'a')}
      {area('M372 262C375 298 383 330 395 360H805C817 330 825 298 828 262z', 'b')}
      {rect(360, 250, 480, 26, 'papier')}
      {area('M392 340h416l-6 16H398z', 'papier')}
      {rect(592, 276, 16, 292, 'encre')}
      {area('M512 250V186H688V250z', 'papier')}
      {rect(534, 204, 44, 30, 'ardoise')}
      {rect(622, 204, 44, 30, 'ardoise')}
      {rect(500, 176, 200, 14, 'encre')}
    </>
  )
}

function drawLeg(side: number): Shape {
  const top = 600 + side * 196
  const foot = top + side * (560 - 296) * LEAN
  return (
    <>
      {area(`M${round(top)} 296h${side * 26}L${round(foot + side * 26)} 560h${-side * 26}z`, 'encre')}
      {rect(foot + (side > 0 ? -30 : -52), 556, 82, 16, 'encre')}
    </>
  )
}
