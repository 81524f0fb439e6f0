import { Refusal } from './refusal.mjs'

const PATIENCE_MS = 5_000
const BAD_CREDENTIALS = new Set([18, 11])
const NOT_ALLOWED = 13

/**
 * Asks MongoDB before the long steps whether the site can use it: it answers, knows the account, is the replica set
 * that the URI names. Other databases are not its business.
 * @param {string} uri DATABASE_URI as payload/env.ts gives it
 * @throws {Refusal} one French sentence, without the password
 */
export async function ensureMongodbAnswers(uri) {
  if (!/^mongodb(\+srv)?:/.test(uri)) return
  const { MongoClient } = await import('mongodb')
  const options = { serverSelectionTimeoutMS: PATIENCE_MS, connectTimeoutMS: PATIENCE_MS }
  // Directly to one server, whatever its replica set: otherwise the driver reports only that no server answers.
  const client = new MongoClient(withoutReplicaSet(uri), {
    ...options,
    ...(isSrv(uri) ? {} : { directConnection: true }),
  })
  try {
    const { setName } = await client.db().command({ hello: 1 })
    const problem = replicaSetProblem(setName, wantedReplicaSet(uri))
    if (problem) throw new Refusal(problem)
    await client.db().listCollections({}, { nameOnly: true }).toArray()
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(mongodbProblem(error, hostsOf(uri)))
  } finally {
    await client.close()
  }
}

/**
 * @param {string | undefined} found the name that the server gives
 * @param {string | null} wanted the name in the URI; null when DNS gives it
 */
export function replicaSetProblem(found, wanted) {
  if (!found) {
    return `MongoDB répond, mais sans « replica set », donc sans transactions : lancez-le avec --replSet ${wanted ?? 'rs0'}, puis rs.initiate() dans mongosh.`
  }
  if (wanted && wanted !== found) {
    return `MongoDB répond, mais son « replica set » s’appelle ${found} : écrivez replicaSet=${found} dans DATABASE_URI.`
  }
  return null
}

/**
 * @param {unknown} error of the driver
 * @param {string} hosts
 */
export function mongodbProblem(error, hosts) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code === 'number' && BAD_CREDENTIALS.has(code)) {
    return `MongoDB refuse le nom ou le mot de passe donnés pour ${hosts} : corrigez-les dans DATABASE_URI (et authSource, si le compte est d’une autre base).`
  }
  if (code === NOT_ALLOWED) {
    return `MongoDB (${hosts}) reconnaît ce compte mais ne lui donne pas la base : accordez-lui le rôle readWrite, ou corrigez DATABASE_URI.`
  }
  return `MongoDB ne répond pas à ${hosts} : démarrez-le, ou corrigez DATABASE_URI.`
}

/** @param {string} uri */
function withoutReplicaSet(uri) {
  return uri.replace(/([?&])replicaSet=[^&]*&?/, '$1').replace(/[?&]$/, '')
}

/** @param {string} uri */
function wantedReplicaSet(uri) {
  return /[?&]replicaSet=([^&]+)/.exec(uri)?.[1] ?? null
}

/**
 * The part of the URI that holds no secret.
 * @param {string} uri
 */
function hostsOf(uri) {
  return uri.replace(/^mongodb(\+srv)?:\/\/([^/@]*@)?/, '').split(/[/?]/)[0] ?? ''
}

/** @param {string} uri */
function isSrv(uri) {
  return uri.startsWith('mongodb+srv:')
}
