/**
 * The kind of a database error: the database is away or full (`unavailable`), another write touched the same row
 * (`conflict`), the write breaks a constraint (`contradiction`), the query is invalid (`unanswerable`).
 */
export type DatabaseFault = 'unavailable' | 'conflict' | 'contradiction' | 'unanswerable'

/** The message that answers a write while the database is away. */
export const DATABASE_AWAY =
  'La base de données ne répond pas : rien n’a été enregistré. Gardez cette page ouverte, et réessayez dans un instant.'

/** https://www.sqlite.org/rescode.html */
const SQLITE_CONTRADICTION = /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/
const SQLITE_UNAVAILABLE =
  /^SQLITE_(BUSY|LOCKED|NOMEM|READONLY|INTERRUPT|IOERR|CORRUPT|FULL|CANTOPEN|PROTOCOL|SCHEMA|NOTADB)/

/** Errors of the driver and of mongoose when no server answers; `DatabaseBusyError` and `LeaseLostError` are ours. */
const UNAVAILABLE_NAMES =
  /^(Mongo(ose)?ServerSelection|Mongo(Network|NetworkTimeout|PoolCleared|WaitQueueTimeout|NotConnected|TopologyClosed|Expired\w*)|DatabaseBusy|Disconnected|PoolClearedOnNetwork|LeaseLost)Error$/
/** https://www.mongodb.com/docs/manual/reference/error-codes: shutting down, not primary, no space left. */
const MONGODB_UNAVAILABLE = new Set([89, 91, 189, 10107, 11600, 11602, 13435, 13436, 14031])
const MONGODB_WRITE_CONFLICT = 112

/** The connection died under a command, or the driver closed it because another one died. */
const LOST_NAMES = /^(MongoNetwork|MongoPoolCleared|PoolClearedOnNetwork)Error$/

/** The properties that we read of an error. Not `instanceof Error`, which fails for an error of another realm. */
interface Layer {
  name?: unknown
  message?: unknown
  code?: unknown
  cause?: unknown
}

/** Returns the kind of a database error, also of one that other errors wrap; null for any other error. */
export function databaseFault(error: unknown): DatabaseFault | null {
  const layers = layersOf(error)
  for (const layer of layers) {
    const fault = faultOf(layer)
    if (fault) return fault
  }
  return String(layers[0]?.message).startsWith('Failed query') ? 'unanswerable' : null
}

/** Returns whether a connection to the database died: what is asked again gets another one. */
export function isConnectionLost(error: unknown): boolean {
  return layersOf(error).some(({ name }) => LOST_NAMES.test(String(name)))
}

function faultOf({ name, code }: Layer): DatabaseFault | null {
  if (typeof code === 'string' && SQLITE_CONTRADICTION.test(code)) return 'contradiction'
  if (typeof code === 'string' && SQLITE_UNAVAILABLE.test(code)) return 'unavailable'
  if (typeof code === 'number' && MONGODB_UNAVAILABLE.has(code)) return 'unavailable'
  if (UNAVAILABLE_NAMES.test(String(name))) return 'unavailable'
  if (code === MONGODB_WRITE_CONFLICT) return 'conflict'
  return name === 'CastError' || name === 'MongoServerError' ? 'unanswerable' : null
}

function layersOf(error: unknown): Layer[] {
  if (typeof error !== 'object' || error === null) return []
  const layer: Layer = error
  return [layer, ...layersOf(layer.cause)]
}
