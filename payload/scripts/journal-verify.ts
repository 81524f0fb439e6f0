import { printCommand } from '../commands/run-command'

await printCommand('journal-verify', [])
