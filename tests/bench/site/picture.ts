import type { LoadOfPage } from './load'

const WIDTH = 720
const LEFT = 150
const ROW = 44
const TOP = 56
const BAR = 14
/** Requests a second at both ends of the scale, which is logarithmic. */
const FROM = 10
const TO = 100_000

/** Draws requests a second of the front and of Next alone, readable on light and on dark. */
export function drawPicture(loads: LoadOfPage[]): string {
  const height = TOP + loads.length * ROW + 30
  const rows = loads.map(({ page, encoding, ours, next }, index) => {
    const y = TOP + index * ROW
    return `${label(LEFT - 12, y + 19, `${page}, ${encoding}`, 'end')}
${bar(y, ours.perSecond, 'ours')}
${bar(y + BAR + 2, next.perSecond, 'next')}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title">
<title id="title">Requests a second: the front beside Next alone</title>
<style>
text { font: 13px system-ui, sans-serif; fill: #1d2733 }
.ours { fill: #0b7a5b } .next { fill: #8a94a3 } line { stroke: #8a94a3; stroke-opacity: .35 }
@media (prefers-color-scheme: dark) { text { fill: #e8ecf1 } .ours { fill: #3fc79a } .next { fill: #98a2b0 } }
</style>
<rect class="ours" x="${LEFT}" y="14" width="12" height="12"/>${label(LEFT + 18, 25, 'the front')}
<rect class="next" x="${LEFT + 110}" y="14" width="12" height="12"/>${label(LEFT + 128, 25, 'Next alone')}
${label(WIDTH - 10, 25, 'requests a second, logarithmic', 'end')}
${[10, 100, 1_000, 10_000, 100_000].map((figure) => grid(figure, height)).join('\n')}
${rows.join('\n')}
</svg>
`
}

function bar(y: number, figure: number, side: 'ours' | 'next'): string {
  const end = at(figure)
  return `<rect class="${side}" x="${LEFT}" y="${y}" width="${end - LEFT}" height="${BAR}"/>${label(end + 6, y + 12, figure.toLocaleString('en'))}`
}

function grid(figure: number, height: number): string {
  const x = at(figure)
  return `<line x1="${x}" x2="${x}" y1="${TOP - 10}" y2="${height - 24}"/>${label(x, height - 8, figure.toLocaleString('en'), 'middle')}`
}

function at(figure: number): number {
  const share = Math.log10(Math.max(figure, FROM) / FROM) / Math.log10(TO / FROM)
  return Math.round(LEFT + share * (WIDTH - LEFT - 80))
}

function label(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end' = 'start'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`
}
