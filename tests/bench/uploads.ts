import sharp from 'sharp'
import { openTestPayload, type TestPayload } from '../support/payload'
import { gifOf, PAGES, pdfOf, SMALL_HEIC } from '../support/small-files'

const POLL_MS = 10
const MEGABYTE = 1_000_000

interface Upload {
  name: string
  type: string
  bytes: Buffer
}

/** Prints how long uploads take to be answered, and the memory that the process gains meanwhile at most. */
export async function measureUploads(): Promise<void> {
  const files = [
    { name: 'salle.jpg', type: 'image/jpeg', bytes: await flat(2000, 1500).jpeg().toBuffer() },
    { name: '225-megapixels.png', type: 'image/png', bytes: await flat(15_000, 15_000).png().toBuffer() },
    { name: '49-megapixels.png', type: 'image/png', bytes: await flat(7000, 7000).png().toBuffer() },
    { name: '300-images.gif', type: 'image/gif', bytes: gifOf(1000, 1000, 300) },
    { name: '99-images.gif', type: 'image/gif', bytes: gifOf(1000, 1000, 99) },
    { name: 'photo.heic', type: 'image/heic', bytes: SMALL_HEIC },
    { name: 'rapport.pdf', type: 'application/pdf', bytes: pdfOf(['<</Type/Catalog/Pages 2 0 R>>', PAGES, '<<>>']) },
  ]
  const site = await openTestPayload()
  const account = { email: 'plume@exemple.fr', password: 'un-mot-de-passe-assez-long' }
  await site.payload.create({ collection: 'users', data: { ...account, name: 'Plume', role: 'writer' } })
  const token = await site.login(account.email, account.password)
  const figures: Record<string, object> = {}
  for (const file of files) figures[file.name] = await measured(site, token, file)
  await site.close()
  console.table(figures)
}

async function measured(site: TestPayload, token: string, { name, type, bytes }: Upload) {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
  form.append('_payload', JSON.stringify({ alt: 'Une image' }))
  const before = process.memoryUsage.rss()
  let most = before
  const poll = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, POLL_MS)
  const startedAt = performance.now()
  const { status } = await site.rest('/media', { method: 'POST', form, token })
  const milliseconds = Math.round(performance.now() - startedAt)
  clearInterval(poll)
  return {
    kB: Math.round(bytes.length / 1000),
    status,
    milliseconds,
    'MB more': Math.round((most - before) / MEGABYTE),
  }
}

function flat(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#ffc928' }, limitInputPixels: false })
}
