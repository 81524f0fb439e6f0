import type { Payload } from 'payload'
import { cache } from 'react'
import { NEWEST_FIRST } from '../publication/article-lists'
import { documentTag, FRONT_PAGE } from '../publication/cache-tags'
import { relationId } from '../publication/relation-id'
import { tagPage } from '../server/page-tags'
import { type CardArticle, cardOf } from './cards'
import { dossierOf, IN_BAND } from './dossiers'
import { findCards, tagBeginning } from './find-cards'
import { openPayload } from './reader'
import type { HomeView } from './views'

const LATEST = 3
const MORE = 3
/** The lead and the whole band may be among the newest. */
const LOOKED_AT = 1 + LATEST + MORE + IN_BAND

/** Returns the view of the home page: the chosen lead or the newest article, the latest, a dossier, and a few more. */
export const findHome = cache(async (): Promise<HomeView> => {
  const payload = await openPayload()
  if (!payload) return { lead: null, latest: [], dossier: null, more: [] }

  const site = await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: false, user: null })
  const newest = await findCards(payload, {}, NEWEST_FIRST, LOOKED_AT)
  const lead = (await findLead(payload, relationId(site.lead))) ?? newest[0] ?? null
  const dossier = await dossierOf(payload, relationId(site.dossier))
  const inBand = new Set(dossier?.articles.map(({ id }) => id))
  const others = newest.filter(({ id }) => id !== lead?.id)
  const latest = others.slice(0, LATEST)
  const more = others
    .slice(LATEST)
    .filter(({ id }) => !inBand.has(id))
    .slice(0, MORE)
  tagPage(FRONT_PAGE)
  tagBeginning('all', newest, more.length === MORE ? more : [], LOOKED_AT)
  return { lead: lead && cardOf(lead), latest: latest.map(cardOf), dossier, more: more.map(cardOf) }
})

/** Returns the article that the settings put forward, unless it was withdrawn. */
async function findLead(payload: Payload, id: string | null): Promise<CardArticle | undefined> {
  if (!id) return undefined
  tagPage(documentTag('articles', id, 'card'))
  const [article] = await findCards(payload, { id: { equals: id } }, NEWEST_FIRST, 1)
  return article
}
