/** What waits for each open transaction's commit, by the transaction's id. */
const waiting = new Map<number | string, (() => void)[]>()

interface InTransaction {
  transactionID?: number | string | Promise<number | string>
}

/**
 * Does `work` once what this request wrote can be read by others: after its commit, never when it is rolled back, at
 * once without a transaction.
 */
export async function afterCommit(req: InTransaction, work: () => void): Promise<void> {
  const id = await req.transactionID
  const later = id === undefined ? undefined : waiting.get(id)
  if (later) later.push(work)
  else work()
}

/** For the database adapter alone: a transaction has begun. */
export function noteBegin(id: number | string): void {
  waiting.set(id, [])
}

/** For the database adapter alone: it was committed, and what waited is done; or it was not, and is forgotten. */
export function noteEnd(id: number | string, isCommitted: boolean): void {
  const works = waiting.get(id) ?? []
  waiting.delete(id)
  if (isCommitted) for (const work of works) work()
}
