import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { type SampleFilename, sampleFiles } from '../samples'
import { essArticle } from './ess-article'
import { addFootPages, FOOT_PAGES, forgetFootPages } from './foot-pages'
import type { SeedReferences } from './sample-article'
import { sampleArticles } from './sample-articles'
import { samplePdf } from './sample-pdf'
import { type SamplePicture, sampleCovers, samplePictures, samplePortrait } from './sample-pictures'
import { aboutBody, aboutPage, categories, dossier, newsroom, siteSettings } from './site-content'

/**
 * Fills an empty database for a first visit: the article on the ESS, eight samples, the categories, the settings of the
 * site. Does nothing once there is content. A seed that was killed starts again from nothing.
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

/** Removes the documents of an unfinished seed, and nothing else. Articles first: they refer to the others. */
async function removeUnfinished(payload: Payload): Promise<void> {
  const slugs = [essArticle, aboutPage, ...FOOT_PAGES, dossier, newsroom, ...categories, ...sampleArticles].map(
    ({ slug }) => slug,
  )
  for (const collection of ['articles', 'pages', 'people', 'dossiers', 'categories'] as const) {
    const { errors } = await payload.delete({ collection, where: { slug: { in: slugs } }, trash: true })
    if (errors[0]) throw new Error(`An unfinished seed cannot be removed: ${errors[0].message}`)
  }
  await forgetFootPages(payload)
  // Nobody has seen them: the next seed uploads them under the same names.
  const context = { freesAddresses: true }
  for (const id of await sampleFiles(payload)) await payload.delete({ collection: 'media', context, id })
}

/** Writes everything, one document after another, each after those it points at. Returns the number of articles. */
async function seed(payload: Payload): Promise<number> {
  const categoryIds = new Map<string, string>()
  for (const data of categories) {
    const { id } = await payload.create({ collection: 'categories', data })
    categoryIds.set(data.slug, id)
  }
  const { id: dossierId } = await payload.create({ collection: 'dossiers', data: dossier })
  const portrait = await readFile(path.join(PICTURES, samplePortrait.filename))
  const photo = await upload(payload, samplePortrait.filename, 'image/jpeg', portrait, samplePortrait.alt)
  const { id: authorId } = await payload.create({ collection: 'people', data: { ...newsroom, photo } })

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
  for (const { body, category, cover, inDossier, ...words } of sampleArticles) {
    const { id } = await payload.create({
      collection: 'articles',
      data: {
        ...words,
        body: body(references),
        ...(cover && { cover: references.cover(cover) }),
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
  await addFootPages(payload, 'published')
  await payload.updateGlobal({ slug: 'site', data: { ...siteSettings, lead: ess.id, dossier: dossierId } })
  return articleIds.size
}

async function seedFiles(payload: Payload, articleIds: Map<string, string>): Promise<SeedReferences> {
  const pictureIds = await uploadAll(payload, samplePictures, 'image/png')
  const coverIds = await uploadAll(payload, sampleCovers, 'image/jpeg')
  return {
    article: (slug) => needed(articleIds, slug),
    picture: (name) => needed(pictureIds, name),
    cover: (name) => needed(coverIds, name),
    document: await upload(payload, 'exemple-fiche-d-accueil.pdf', 'application/pdf', samplePdf()),
  }
}

/** Returns the id of each file by its name. */
async function uploadAll(payload: Payload, pictures: Record<string, SamplePicture>, mimetype: string) {
  const ids = new Map<string, string>()
  for (const [name, { filename, alt }] of Object.entries(pictures)) {
    ids.set(name, await upload(payload, filename, mimetype, await readFile(path.join(PICTURES, filename)), alt))
  }
  return ids
}

async function upload(payload: Payload, name: SampleFilename, mimetype: string, data: Buffer, alt?: string) {
  const file = { data, mimetype, name, size: data.length }
  const { id } = await payload.create({ collection: 'media', data: { alt }, file })
  return id
}

function needed(ids: Map<string, string>, name: string): string {
  const id = ids.get(name)
  if (!id) throw new Error(`The seed points at « ${name} » before writing it`)
  return id
}
