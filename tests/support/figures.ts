import { mkdirSync, writeFileSync } from 'node:fs'

/** Saves the figures of a test for the closing table of a run: `.cache/test-results/NAME-DATABASE-figures.json`. */
export function reportFigures(name: string, figures: Record<string, number>): void {
  const database = process.env.TEST_MONGODB_URI ? 'mongodb' : 'sqlite'
  mkdirSync('.cache/test-results', { recursive: true })
  writeFileSync(`.cache/test-results/${name}-${database}-figures.json`, JSON.stringify(figures))
  console.warn(`${name}, ${database}: ${JSON.stringify(figures)}`)
}
