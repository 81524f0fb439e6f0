import { rebuildSearch } from '../commands/rebuild-search'

const result = await rebuildSearch(console.log)
if (result.kind === 'done') for (const line of result.lines) console.log(line)
else {
  console.error(result.reason)
  process.exitCode = 1
}
