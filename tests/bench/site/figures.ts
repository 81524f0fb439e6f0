/** The middle one; of an even number the upper of the two. */
export function median(figures: number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN
}

/** In milliseconds, to a tenth. */
export const milliseconds = (figure: number) => Math.round(figure * 10) / 10

/** Times one request until its last byte. Throws when it is refused. */
export async function timed(url: string, headers: Record<string, string> = {}) {
  const began = performance.now()
  const response = await fetch(url, { headers })
  const text = await response.text()
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return { took: performance.now() - began, isRender: response.headers.get('x-cache') === 'miss', text }
}
