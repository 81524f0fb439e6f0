// `npm run bench -- start | weight | lighthouse | lines | databases | site | preview | uploads | gate | journal | editor |
// tasks`: the figures that docs and notes give.
import { measureDatabases } from './databases'
import { measureEditor } from './editor'
import { measureGate } from './gate'
import { measureJournal } from './journal'
import { measureLighthouse } from './lighthouse'
import { measureLines } from './lines'
import { measurePreview } from './preview'
import { measureSite } from './site'
import { measureStart } from './start'
import { measureTasks } from './tasks'
import { measureUploads } from './uploads'
import { measureWeight } from './weight'

const MEASURES: Record<string, () => Promise<void>> = {
  start: measureStart,
  weight: measureWeight,
  lighthouse: measureLighthouse,
  lines: measureLines,
  databases: measureDatabases,
  site: measureSite,
  preview: measurePreview,
  uploads: measureUploads,
  gate: measureGate,
  journal: measureJournal,
  editor: measureEditor,
  tasks: measureTasks,
}

const name = process.argv[2] ?? ''
const measure = MEASURES[name]
if (measure) {
  await measure()
} else {
  console.error(`Say what to measure: npm run bench -- ${Object.keys(MEASURES).join(' | ')}`)
  process.exitCode = 1
}
