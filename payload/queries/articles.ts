import type { Payload } from 'payload'
import { cache } from 'react'
import type { Article } from '@/payload-types'
import { dateView } from '../body-views/date-view'
import { sameParisDay } from '../editorial/dates'
import type { RichText } from '../editorial/rich-text'
import { tagSlug } from '../editorial/tag-slug'
import { typeset } from '../editorial/typography'
import { addressOf, tagAddress } from '../publication/addresses'
import { adjacentTo } from '../publication/adjacent'
import { adjacentTag, documentTag, NEAREST, nearestTag } from '../publication/cache-tags'
import { relationId } from '../publication/relation-id'
import { nearestInIndex } from '../search/site-index'
import { tagPage } from '../server/page-tags'
import { bodyOf } from './body'
import { articleHref, type CardArticle, cardOf, coverOf } from './cards'
import { categoryOf } from './categories'
import { findBySlug } from './find-by-slug'
import { beginningOf, findCards } from './find-cards'
import { readGlossary } from './glossary'
import { authorsOf } from './people'
import { pictureOf } from './pictures'
import { openPayload } from './reader'
import { absoluteUrl, pageTitle } from './seo'
import { seriesOf } from './series'
import type { ArticleCardView, ArticleView, LinkView, SeoView, SiteView, TagView } from './views'

const RELATED = 3
/** The article itself is one of them. */
const AMONG_OTHERS = { wanted: RELATED, among: RELATED + 1 }
/** Ids that the article page itself uses: no heading may take one. */
const PAGE_IDS = ['contenu', 'titre', 'auteur', 'sommaire', 'lies']

/** Returns a published article, null when visitors may not read one at this slug. */
export const findArticle = cache(async (slug: string): Promise<ArticleView | null> => {
  const payload = await openPayload()
  if (!payload) return null
  const article = await findBySlug(payload, 'articles', { slug, depth: 2 })
  return article ? await articleViewOf(payload, article) : null
})

/** Returns the card of a published article, for its social picture. */
export async function findArticleCard(slug: string): Promise<ArticleCardView | null> {
  const payload = await openPayload()
  const article = payload && (await findBySlug(payload, 'articles', { slug, depth: 2 }))
  return article ? cardOf(article) : null
}

/** Returns the metadata for machines: the fields that staff filled in for them, else title and chapô. */
export function articleSeo(article: ArticleView, site: SiteView): SeoView {
  const { title, description, image } = article.meta
  return {
    title: pageTitle(title ?? article.title, site.name),
    ...((description ?? article.excerpt) && { description: description ?? article.excerpt }),
    canonical: article.url,
    ...(article.sample && { isHidden: true }),
    image: absoluteUrl(image?.src ?? `${article.href}/opengraph-image`),
    ...(image && { imageAlt: image.alt, imageSize: { width: image.width, height: image.height } }),
    article: {
      publishedTime: article.published.iso,
      ...(article.updated && { modifiedTime: article.updated.iso }),
      authors: article.authors.map(({ name }) => name),
      ...(article.category && { section: article.category.title }),
      tags: article.tags.map(({ label }) => label),
    },
  }
}

/** Returns the view of an article's page; its relations must be populated. */
export async function articleViewOf(payload: Payload, article: Article): Promise<ArticleView> {
  tagPage(documentTag('articles', article.id))
  const category = categoryOf(article.category)
  const dossier = dossierLink(article)
  const { body, outline, acronyms } = bodyOf(article.body as RichText, PAGE_IDS, await readGlossary(payload))
  const [related, series] = await Promise.all([relatedTo(payload, article), seriesOf(payload, article)])
  const { previous, next } = series ?? (await neighboursOf(payload, article))
  const published = dateView(article.publishedAt)
  const meta = article.meta
  const image = pictureOf(meta?.image)
  return {
    id: article.id,
    slug: article.slug ?? '',
    title: typeset(article.title ?? ''),
    href: articleHref(article),
    ...(article.excerpt && { excerpt: typeset(article.excerpt) }),
    breadcrumbs: [
      { label: 'Accueil', href: '/' },
      { label: 'Actualités', href: '/blog' },
      ...(category ? [{ label: category.title, href: category.href }] : []),
      ...(dossier ? [dossier] : []),
    ],
    category,
    dossier,
    series,
    authors: authorsOf(article.authors),
    published,
    ...(article.revisedAt &&
      !sameParisDay(article.revisedAt, published.iso) && { updated: dateView(article.revisedAt) }),
    readingMinutes: article.readingMinutes ?? 1,
    sample: article.sample ?? false,
    cover: coverOf(article, category),
    body,
    outline,
    acronyms,
    tags: (article.tags ?? []).map(tagOf),
    related: related.articles,
    relatedTitle: related.title,
    previous,
    next,
    url: absoluteUrl(articleHref(article)),
    meta: {
      ...(meta?.title && { title: typeset(meta.title) }),
      ...(meta?.description && { description: typeset(meta.description) }),
      ...(image && { image }),
    },
  }
}

function tagOf(tag: string): TagView {
  const slug = tagSlug(tag)
  return { label: typeset(tag), ...(slug && { href: tagAddress(slug) }) }
}

function dossierLink({ dossier }: Article): LinkView | null {
  if (!dossier || typeof dossier === 'string' || !dossier.slug) return null
  tagPage(documentTag('dossiers', dossier.id, 'name'))
  return { label: typeset(dossier.title), href: addressOf('dossiers', dossier.slug) }
}

/** The same dossier in its order, else the nearest, filled up with the newest of the same category, then of all. */
async function relatedTo(payload: Payload, article: Article): Promise<{ title: string; articles: ArticleCardView[] }> {
  const isOther = ({ id }: { id: string }) => id !== article.id
  const dossier = relationId(article.dossier)
  if (dossier) {
    const inDossier = await beginningOf(payload, `dossier:${dossier}`, { ...AMONG_OTHERS, isKept: isOther })
    if (inDossier.length > 0) return { title: 'Dans le même dossier', articles: inDossier.map(cardOf) }
  }
  const near = await nearestTo(payload, article.id)
  const category = relationId(article.category)
  const isNew = (others: CardArticle[]) => (card: CardArticle) =>
    isOther(card) && !others.some(({ id }) => id === card.id)
  const wanted = { wanted: RELATED - near.length, among: RELATED + 1, isKept: isNew(near) }
  const alike = [...near, ...(category ? await beginningOf(payload, `category:${category}`, wanted) : [])]
  const missing = { wanted: RELATED - alike.length, among: RELATED + 1, isKept: isNew(alike) }
  const fill = await beginningOf(payload, 'all', missing)
  return { title: 'À lire aussi', articles: [...alike, ...fill].map(cardOf) }
}

/** The articles published just before and just after this one. */
async function neighboursOf(payload: Payload, article: Article) {
  const [previous, next] = await Promise.all([
    neighbour(payload, article, 'older'),
    neighbour(payload, article, 'newer'),
  ])
  return { previous, next }
}

/** Those with the nearest words; none while the search is being prepared. */
async function nearestTo(payload: Payload, id: string): Promise<CardArticle[]> {
  tagPage(NEAREST)
  tagPage(nearestTag(id))
  const ids = (await nearestInIndex(payload, id, RELATED)) ?? []
  const cards = ids.length > 0 ? await findCards(payload, { id: { in: ids } }, [], ids.length) : []
  return ids.flatMap((near) => cards.find((card) => card.id === near) ?? [])
}

async function neighbour(payload: Payload, article: Article, side: 'older' | 'newer'): Promise<LinkView | null> {
  tagPage(adjacentTag(article.id))
  const { where, sort } = adjacentTo(side, article)
  const [found] = await findCards(payload, where, sort, 1)
  if (!found) return null
  tagPage(documentTag('articles', found.id, 'name'))
  return { label: typeset(found.title ?? ''), href: articleHref(found) }
}
