import type { Payload } from 'payload'
import { essArticle } from '@/payload/scripts/seed/ess-article'

/** One of each kind: with and without a dossier, signed by one or by two. */
const KINDS = [
  { hasDossier: false, authors: 1 },
  { hasDossier: false, authors: 2 },
  { hasDossier: true, authors: 1 },
] as const
const PUBLISHED = '2015-01-01T08:00:00.000Z'

/** Publishes, as staff would, the articles that the others are copies of: the one on the ESS, of each kind, in each category. */
export async function createModels(payload: Payload): Promise<string[]> {
  const models: string[] = []
  const people = [await person(payload, 'Maëlle Le Goff'), await person(payload, 'Yann Kervella')]
  const { docs: categories } = await payload.find({ collection: 'categories', pagination: false })
  for (const { id: category, title } of categories) {
    const { id: dossier } = await payload.create({ collection: 'dossiers', data: { title: `Dossier ${title}` } })
    for (const { hasDossier, authors } of KINDS) {
      const article = await payload.create({
        collection: 'articles',
        data: {
          ...essArticle,
          slug: `modele-${models.length}`,
          publishedAt: PUBLISHED,
          category,
          dossier: hasDossier ? dossier : null,
          authors: people.slice(0, authors),
          _status: 'published',
        },
      })
      models.push(article.id)
    }
  }
  return models
}

async function person(payload: Payload, name: string): Promise<string> {
  const { id } = await payload.create({ collection: 'people', data: { name } })
  return id
}
