// Tests run it in a separate process, like one of our scripts: gives an article another title.
import { BasePayload, type Payload } from 'payload'
import config from '@/payload/payload.config'
import { closePayload } from '@/payload/scripts/close-payload'

const [slug = '', title = ''] = process.argv.slice(2)

const payload: Payload = new BasePayload()
await payload.init({ config })
await payload.update({
  collection: 'articles',
  where: { slug: { equals: slug } },
  data: { title, _status: 'published' },
})
await closePayload(payload)
