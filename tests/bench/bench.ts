// `npm run bench -- NAME`: the figures that docs and notes give. The names are those of MEASURES.

/** Imported when it is asked for: what another measure imports would read the settings before this one has made its own. */
const MEASURES: Record<string, () => Promise<void>> = {
  start: async () => await (await import('./start')).measureStart(),
  weight: async () => await (await import('./weight')).measureWeight(),
  lighthouse: async () => await (await import('./lighthouse')).measureLighthouse(),
  lines: async () => await (await import('./lines')).measureLines(),
  databases: async () => await (await import('./databases')).measureDatabases(),
  site: async () => await (await import('./site')).measureSite(),
  archives: async () => await (await import('./archives')).measureArchives(),
  preview: async () => await (await import('./preview')).measurePreview(),
  uploads: async () => await (await import('./uploads')).measureUploads(),
  gate: async () => await (await import('./gate')).measureGate(),
  journal: async () => await (await import('./journal')).measureJournal(),
  editor: async () => await (await import('./editor')).measureEditor(),
  tasks: async () => await (await import('./tasks')).measureTasks(),
  search: async () => await (await import('./search')).measureSearch(),
  drafts: async () => await (await import('./drafts')).measureDrafts(),
  deposit: async () => await (await import('./deposit')).measureDeposit(),
  findings: async () => await (await import('./findings')).measureFindings(),
  nginx: async () => await (await import('./nginx')).measureNginx(),
  rest: async () => await (await import('./rest')).measureRest(),
  report: async () => await (await import('./report')).measureReport(),
  refusal: async () => await (await import('./refusal')).measureRefusal(),
  'editor-report': async () => await (await import('./editor/with-report')).measureTypingWithReport(),
  'whole-texts': async () => await (await import('./whole-texts')).measureWholeTexts(),
  french: async () => await (await import('./french')).measureFrench(),
}

const name = process.argv[2] ?? ''
const measure = MEASURES[name]
if (measure) {
  await measure()
} else {
  console.error(`Say what to measure: npm run bench -- ${Object.keys(MEASURES).join(' | ')}`)
  process.exitCode = 1
}

export {}
