import path from 'node:path'
import { runCommands } from './run-command'

interface Wanted {
  /** Absolute. */
  files: string[]
  /** The address of the account that the drafts belong to; empty: nobody's. */
  account: string
  /** Nothing is made. */
  isTrial: boolean
}

/** Makes a draft of each file, one after the other, and prints a report for each. Returns how many were refused. */
export async function importFiles({ account, files, isTrial }: Wanted, print: (line: string) => void): Promise<number> {
  return await runCommands(async (run) => {
    let refused = 0
    for (const [position, file] of files.entries()) {
      print(`[${position + 1}/${files.length}] ${path.basename(file)}`)
      const result = await run('import', [file, isTrial ? 'essai' : '', account])
      if (result.kind === 'refused') refused += 1
      const lines = result.kind === 'done' ? result.lines : [`Refusé. ${result.reason}`]
      for (const line of lines) print(`  ${line}`)
    }
    return refused
  })
}
