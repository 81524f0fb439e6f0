// Loaded before a command of ours (`node --import`): gives it the settings of `.env`, and its failures one sentence.
import './start/private-umask.mjs'
import { loadEnvironmentFile } from './start/environment-file.mjs'
import { ROOT } from './start/folders.mjs'
import { explain } from './start/refusal.mjs'

process.chdir(ROOT)
loadEnvironmentFile(ROOT)
// A person reads the output of a command.
process.env.LOG_LEVEL ||= 'warn'
process.on('uncaughtException', (error) => {
  console.error(explain(error))
  process.exit(1)
})
