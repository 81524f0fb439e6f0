import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { type SampleFilename, sampleFiles } from '../samples'
import { essArticle } from './ess-article'
import type { SeedReferences } from './sample-article'
import { sampleArticles } from './sample-articles'
import { samplePdf } from './sample-pdf'
import { type SamplePicture, samplePictures } from './sample-pictures'
import { aboutBody, aboutPage, categories, dossier, newsroom, siteSettings } from './site-content'

/**
 * Fills an empty database with what makes a first visit alive: the article on the ESS, eight samples, the categories,
 * the settings of the site. Does nothing once there is content. A seed that was killed starts again from nothing.
 */
export async function seedIfEmpty(payload: Payload): Promise<{ seeded: boolean; articles: number }> {
  // The mark stays while the seed is unfinished: SQLite runs without transactions here.
  if (await payload.kv.has(UNFINISHED)) await removeUnfinished(payload)
  else if (!(await isEmpty(payload))) return { seeded: false, articles: 0 }
  await payload.kv.set(UNFINISHED, true)
  const articles = await seed(payload)
  await payload.kv.delete(UNFINISHED)
  return { seeded: true, articles }
}

const UNFINISHED = 'seed-unfinished'
const PICTURES = path.join(path.dirname(fileURLToPath(import.meta.url)), 'pictures')

async function isEmpty(payload: Payload): Promise<boolean> {
  for (const collection of ['categories', 'articles', 'pages', 'people'] as const) {
    const { totalDocs } = await payload.count({ collection, where: {}, trash: true })
    if (totalDocs > 0) return false
  }
  return true
}

/** Removes what an unfinished seed may have written, and nothing else. Articles first: they hold on to the rest. */
async function removeUnfinished(payload: Payload): Promise<void> {
  const slugs = [essArticle, aboutPage, dossier, newsroom, ...categories, ...sampleArticles].map(({ slug }) => slug)
  for (const collection of ['articles', 'pages', 'people', 'dossiers', 'categories'] as const) {
    const { errors } = await payload.delete({ collection, where: { slug: { in: slugs } }, trash: true })
    if (errors[0]) throw new Error(`An unfinished seed cannot be removed: ${errors[0].message}`)
  }
  for (const id of await sampleFiles(payload)) await payload.delete({ collection: 'media', id })
}

/** Writes everything, one document after another, each after those it points at. Returns the number of articles. */
async function seed(payload: Payload): Promise<number> {
  const categoryIds = new Map<string, string>()
  for (const data of categories) {
    const { id } = await payload.create({ collection: 'categories', data })
    categoryIds.set(data.slug, id)
  }
  const { id: dossierId } = await payload.create({ collection: 'dossiers', data: dossier })
  const { id: authorId } = await payload.create({ collection: 'people', data: newsroom })

  const articleIds = new Map<string, string>()
  const ess = await payload.create({
    collection: 'articles',
    data: {
      ...essArticle,
      category: needed(categoryIds, essArticle.category),
      dossier: dossierId,
      authors: [authorId],
      sample: false,
      _status: 'published',
    },
  })
  articleIds.set(essArticle.slug, ess.id)

  const references = await seedFiles(payload, articleIds)
  for (const { body, category, inDossier, ...words } of sampleArticles) {
    const { id } = await payload.create({
      collection: 'articles',
      data: {
        ...words,
        body: body(references),
        category: needed(categoryIds, category),
        dossier: inDossier ? dossierId : null,
        authors: [authorId],
        sample: true,
        _status: 'published',
      },
    })
    articleIds.set(words.slug, id)
  }

  await payload.create({
    collection: 'pages',
    data: { ...aboutPage, body: aboutBody(ess.id), _status: 'published' },
  })
  await payload.updateGlobal({ slug: 'site', data: { ...siteSettings, lead: ess.id, dossier: dossierId } })
  return articleIds.size
}

async function seedFiles(payload: Payload, articleIds: Map<string, string>): Promise<SeedReferences> {
  const upload = async (name: SampleFilename, mimetype: string, data: Buffer, alt?: string) => {
    const file = { data, mimetype, name, size: data.length }
    const { id } = await payload.create({ collection: 'media', data: { alt }, file })
    return id
  }
  const pictureIds = new Map<string, string>()
  for (const [name, { filename, alt }] of Object.entries<SamplePicture>(samplePictures)) {
    const picture = await readFile(path.join(PICTURES, filename))
    pictureIds.set(name, await upload(filename, 'image/png', picture, alt))
  }
  return {
    article: (slug) => needed(articleIds, slug),
    picture: (name) => needed(pictureIds, name),
    document: await upload('exemple-fiche-d-accueil.pdf', 'application/pdf', samplePdf()),
  }
}

function needed(ids: Map<string, string>, name: string): string {
  const id = ids.get(name)
  if (!id) throw new Error(`The seed points at « ${name} » before writing it`)
  return id
}
