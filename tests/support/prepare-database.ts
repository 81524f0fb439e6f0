// Run by itself, several at once: prepares the database of the environment as `npm start` does, and prints its content.
import { getPayload } from 'payload'
import { env } from '@/payload/env'
import config from '@/payload/payload.config'
import { closePayload } from '@/payload/scripts/close-payload'
import { databaseProblem } from '@/payload/scripts/start/database-problem'
import { prepareDatabase } from '@/payload/scripts/start/prepare-database'

await prepareDatabase()
  .then(async () => {
    const payload = await getPayload({ config })
    const migrations = await payload.count({ collection: 'payload-migrations' as never })
    const articles = await payload.count({ collection: 'articles' })
    await closePayload(payload)
    console.log(`PREPARED ${JSON.stringify({ migrations: migrations.totalDocs, articles: articles.totalDocs })}`)
  })
  .catch((error: unknown) => {
    console.log((databaseProblem(error, env.DATABASE_URI) ?? error) as Error)
    process.exit(1)
  })
  .then(() => process.exit())
