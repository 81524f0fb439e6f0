// Run by itself: fills the database of the environment with so many published articles, as long as the ESS one.
import { readFileSync } from 'node:fs'
import { getPayload } from 'payload'
import config from '@/payload/payload.config'
import { closePayload } from '@/payload/scripts/close-payload'
import { migrate } from '@/payload/scripts/start/migrations'
import { bodyOf } from '../support/newsroom'

const text = readFileSync('tests/fixtures/economie-sociale-et-solidaire.txt', 'utf8')
const payload = await getPayload({ config })
await migrate(payload)
const { id: category } = await payload.create({ collection: 'categories', data: { title: 'Mesure' } })
for (let number = 0; number < Number(process.argv[2]); number += 1) {
  await payload.create({
    collection: 'articles',
    data: {
      title: `Article ${number}`,
      slug: `article-${number}`,
      excerpt: 'Un chapô.',
      category,
      body: bodyOf(text) as never,
      _status: 'published',
    },
  })
}
await closePayload(payload)
process.exit()
