// Run in a process of its own, by read-in-process.ts: a file can be made so that reading it takes all memory, or never ends.
import { writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { readBytes, readPasted } from './read-bytes'
import type { Asked, Read } from './read-in-process'
import { REASONS, Refusal } from './refusal'

// Pages of readers come first; where memory runs out, the system ends this process and not the site (Linux, proc(5)).
attempt(() => setPriority(constants.priority.PRIORITY_BELOW_NORMAL))
attempt(() => writeFileSync('/proc/self/oom_score_adj', '1000'))

// Who asked ends it once the answer has come; when there is nobody to ask any more, it ends itself.
process.on('message', async (asked: Asked) => {
  process.send?.(await read(asked))
})
process.on('disconnect', () => process.exit())

async function read(asked: Asked): Promise<Read> {
  try {
    const brought = 'bytes' in asked ? await readBytes(asked.bytes, asked.name) : await readPasted(asked)
    return { kind: 'read', ...brought }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', reason: error.message }
    // The stack ends where elements stand too deep in one another.
    if (error instanceof RangeError) return { kind: 'refused', reason: REASONS.tooDeep }
    return {
      kind: 'refused',
      reason: REASONS.corrupt,
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}

/** A service may forbid it (`docs/operations/skorann.service` does), another system may not know it: reading works without. */
function attempt(politeness: () => void) {
  try {
    politeness()
  } catch {}
}
