// `npm run dev`: migrates and seeds, then leaves the database to Next.js.
import './private-umask.mjs'
import { prepareDatabase } from './prepare-database'
import { failAndExit, report } from './report-to-parent'

prepareDatabase()
  .then((release) => release())
  .then(() => report({ kind: 'ready' }))
  .then(() => process.disconnect?.())
  .catch(failAndExit)
