import { printCommand } from '../commands/run-command'

await printCommand('admin-create', process.argv.slice(2))
