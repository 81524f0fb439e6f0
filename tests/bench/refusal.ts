import sharp from 'sharp'
import { block, internalLink, paragraph, richText } from '@/payload/editorial/lexical'
import { openTestPayload } from '../support/payload'

const PUBLICATIONS = 60
const WORDS = [500, 3_000, 20_000]
const LINKS = 10
const PICTURES = 4
const SENTENCE = 'Chaque année, les équipes se réunissent à Vannes pour dire ce qui a changé dans leur métier. '

/**
 * Prints what the hook that refuses faults adds to a publication, which is made with it and without, in turn in one run:
 * milliseconds of the processor, at the median.
 */
export async function measureRefusal() {
  const test = await openTestPayload()
  try {
    const { refuseFaults } = await import('@/collections/report/refuse-faults')
    const { payload } = test
    const { id: category } = await payload.create({ collection: 'categories', data: { title: 'Métiers' } })
    const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#ffc928' } })
      .png()
      .toBuffer()
    const { id: image } = await payload.create({
      collection: 'media',
      data: { alt: 'Une salle' },
      file: { data: picture, mimetype: 'image/png', name: 'salle.png', size: picture.length },
    })
    const written = {
      title: 'Ce que disent les équipes',
      excerpt: 'Un chapô.',
      category,
      body: richText(paragraph('Oui.')),
    }
    const { id: linked } = await payload.create({
      collection: 'articles',
      data: { ...written, _status: 'published' } as never,
    })
    const { hooks } = payload.collections.articles.config
    const withRefusal = hooks.beforeValidate
    const without = withRefusal.filter((hook) => hook !== refuseFaults)
    if (without.length === withRefusal.length) throw new Error('Articles are published without a look at their faults.')
    for (const words of WORDS) {
      const data = {
        title: 'Une journée à Vannes',
        excerpt: 'Un chapô.',
        category,
        body: textOf(words, { linked, image }),
      }
      const { id } = await payload.create({ collection: 'articles', data: data as never, draft: true })
      const spent = { with: [] as number[], without: [] as number[] }
      for (let number = 0; number < 2 * PUBLICATIONS; number += 1) {
        const which = number % 2 === 0 ? 'with' : 'without'
        hooks.beforeValidate = which === 'with' ? withRefusal : without
        const before = process.cpuUsage()
        await payload.update({
          collection: 'articles',
          id,
          data: { title: `Une journée à Vannes, ${number}`, _status: 'published' },
        })
        const { user, system } = process.cpuUsage(before)
        spent[which].push((user + system) / 1000)
      }
      hooks.beforeValidate = withRefusal
      const [refused, unrefused] = [median(spent.with), median(spent.without)]
      const added = `${((refused / unrefused - 1) * 100).toFixed(0)} %`
      console.log(
        `${words} words: ${refused.toFixed(1)} ms with the hook, ${unrefused.toFixed(1)} without: ${added} more`,
      )
    }
  } finally {
    await test.close()
  }
}

/** With ten links to a published article and four pictures, among paragraphs. */
function textOf(words: number, { linked, image }: { linked: string; image: string }) {
  const count = Math.round(words / SENTENCE.trim().split(' ').length / 5)
  const link = () => internalLink('ce que disent les équipes', 'articles', linked)
  const paragraphs = Array.from({ length: count }, (_, number) =>
    number < LINKS ? paragraph(SENTENCE.repeat(5), link(), '.') : paragraph(SENTENCE.repeat(5).trim()),
  )
  const pictures = Array.from({ length: PICTURES }, (_, number) => block('figure', { id: `b${number}`, image }))
  return richText(...paragraphs, ...pictures)
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
