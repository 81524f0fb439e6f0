// Run by itself: fills the database of the environment with the seed and so many more published articles.

import { getPayload } from 'payload'
import config from '@/payload/payload.config'
import { closePayload } from '@/payload/scripts/close-payload'
import { seedIfEmpty } from '@/payload/scripts/seed/seed'
import { migrate } from '@/payload/scripts/start/migrations'
import { copyArticles } from './copy-articles'
import { createModels } from './model-articles'

const payload = await getPayload({ config })
await migrate(payload)
await seedIfEmpty(payload)
await copyArticles(payload, await createModels(payload), Number(process.argv[2]))
await closePayload(payload)
process.exit()
