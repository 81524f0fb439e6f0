import { processWide } from '../process-wide'

type Work = () => unknown

/** What waits for each open transaction's commit, by the transaction's id. */
const waiting = processWide('database.after-commit', () => new Map<number | string, Work[]>())

interface InTransaction {
  transactionID?: number | string | Promise<number | string>
}

/**
 * Does `work` once what this request wrote can be read by others: after its commit, never when it is rolled back, at
 * once without a transaction. The commit resolves when the work has.
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

/** For the database adapter alone: it was committed, and what waited is done; or it was not, and is forgotten. */
export async function noteEnd(id: number | string, isCommitted: boolean): Promise<void> {
  const works = waiting.get(id) ?? []
  waiting.delete(id)
  if (isCommitted) await Promise.all(works.map((work) => work()))
}
