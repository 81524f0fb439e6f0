import { processWide } from '@/payload/process-wide'

type Work = () => unknown

/** The work that waits for the commit of each open transaction, by the transaction's id. */
const waiting = processWide('database.after-commit', () => new Map<number | string, Work[]>())

interface InTransaction {
  transactionID?: number | string | Promise<number | string>
}

/**
 * Runs `work` once others can read the writes of this request: after the commit, never after a rollback, and
 * immediately when there is no transaction. The commit resolves when `work` has.
 */
export async function afterCommit(req: InTransaction, work: Work): Promise<void> {
  const id = await req.transactionID
  const later = id === undefined ? undefined : waiting.get(id)
  if (later) later.push(work)
  else await work()
}

/** For the database adapter alone: a transaction has begun. */
export function noteBegin(id: number | string): void {
  waiting.set(id, [])
}

/** For the database adapter alone: runs the work that waited for a commit, or drops it after a rollback. */
export async function noteEnd(id: number | string, isCommitted: boolean): Promise<void> {
  const works = waiting.get(id) ?? []
  waiting.delete(id)
  if (isCommitted) await Promise.all(works.map((work) => work()))
}
