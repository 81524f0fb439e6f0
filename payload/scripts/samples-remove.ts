import { printCommand } from '../commands/run-command'

await printCommand('samples-remove', process.argv.slice(2))
