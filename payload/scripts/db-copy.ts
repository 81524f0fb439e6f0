// `npm run db:copy -- FROM TO`: moves everything from one database to another, empty one.
import { BasePayload, type Payload } from 'payload'
import { actAs } from '@/collections/journal/actor'
import { noteFirstAnchor } from '@/collections/journal/anchor'
import { headOf, record } from '@/collections/journal/record'
import { databaseAdapter } from '../adapters/database/adapter'
import { findRunningSite } from '../commands/site-record'
import { env, parseEnv } from '../env'
import config from '../payload.config'
import { closePayload } from './close-payload'
import { contentOf, copyDatabase } from './copy-database'
import { databaseProblem } from './start/database-problem'
import { holdMongodb } from './start/hold-database'
import { migrate, pendingMigrations } from './start/migrations'
import { ensureMongodbAnswers } from './start/mongodb.mjs'
import { Refusal } from './start/refusal.mjs'
import { frenchSeconds } from './start/steps.mjs'
import { ensureDatabaseFile, ensureDatabaseFileIsThere } from './start/storage.mjs'

await copy(process.argv.slice(2))

async function copy(given: string[]): Promise<void> {
  const [from, to] = given.map((uri) => parseEnv({ ...process.env, DATABASE_URI: uri }).DATABASE_URI)
  if (!from || !to || given.length > 2) {
    throw new Refusal(
      'Donnez deux bases, d’où et vers où, par exemple : npm run db:copy -- file:./data/skorann.db "mongodb://127.0.0.1:27017/skorann?replicaSet=rs0".',
    )
  }
  if (from === to) throw new Refusal('Les deux bases sont la même : donnez-en deux.')
  ensureDatabaseFileIsThere(from)
  const held: (() => Promise<void>)[] = []
  for (const uri of [from, to]) {
    ensureDatabaseFile(uri)
    await ensureMongodbAnswers(uri)
    const origin = await findRunningSite({ DATA_DIR: env.DATA_DIR, DATABASE_URI: uri })
    if (origin) throw new Refusal(`Un site tourne sur cette base (${origin}) : arrêtez-le, puis recommencez.`)
    held.push(await holdMongodb(uri))
  }
  const startedAt = performance.now()
  const source = await open(from)
  const target = await open(to)
  if ((await pendingMigrations(source)).length > 0) {
    throw new Refusal(
      'La base de départ est d’une version plus ancienne du site : lancez une fois « npm start » dessus.',
    )
  }
  await migrate(target)
  const filled = await contentOf(target)
  if (filled.length > 0) {
    throw new Refusal(
      `La base d’arrivée n’est pas vide (${filled.join(', ')}) : donnez-en une vide, rien n’y a été changé.`,
    )
  }
  // Before the copy, which has the line too.
  await actAs('command', 'db:copy', () =>
    record({ payload: source, payloadAPI: 'local', user: null }, { event: 'database-copied' }),
  )
  const copied = await copyDatabase(source, target, showProgress)
  await noteFirstAnchor({ DATA_DIR: env.DATA_DIR, DATABASE_URI: to }, await headOf({ payload: target }))
  await Promise.all([closePayload(source), closePayload(target)])
  for (const release of held) await release()
  for (const { name, count } of copied) console.log(`${String(count).padStart(8)}  ${name}`)
  console.log(
    `Copie faite en ${frenchSeconds(performance.now() - startedAt)}. Les fichiers de la médiathèque restent dans DATA_DIR/media : gardez ce dossier.`,
  )
}

async function open(uri: string): Promise<Payload> {
  const payload: Payload = new BasePayload()
  try {
    await payload.init({ config: { ...(await config), db: databaseAdapter(uri) } as never })
    return payload
  } catch (error) {
    throw databaseProblem(error, uri) ?? error
  }
}

function showProgress(name: string, done: number, total: number): void {
  if (!process.stdout.isTTY) return
  process.stdout.write(`\r\x1b[2K${name} : ${done} sur ${total}`)
  if (done === total) process.stdout.write('\r\x1b[2K')
}
