import type { Payload } from 'payload'
import { cache } from 'react'
import { cardOf } from './cards'
import { dossierOf, IN_BAND } from './dossiers'
import { findCards, idOf, NEWEST_FIRST } from './find-cards'
import { openPayload } from './reader'
import type { ArticleCardView, HomeView } from './views'

const LATEST = 3
const MORE = 3

/** Returns what the home page shows: the chosen lead or the newest article, the latest, a dossier, and a few more. */
export const findHome = cache(async (): Promise<HomeView> => {
  const payload = await openPayload()
  if (!payload) return { lead: null, latest: [], dossier: null, more: [] }

  const site = await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: false, user: null })
  const newest = await newestArticles(payload, 1 + LATEST + MORE + IN_BAND)
  const chosen = idOf(site.lead)
  const lead = (chosen && (await findCard(payload, chosen))) || newest[0] || null
  const others = newest.filter(({ id }) => id !== lead?.id)
  const dossier = await dossierOf(payload, idOf(site.dossier))
  const inBand = new Set(dossier?.articles.map(({ id }) => id))
  return {
    lead,
    latest: others.slice(0, LATEST),
    dossier,
    more: others
      .slice(LATEST)
      .filter(({ id }) => !inBand.has(id))
      .slice(0, MORE),
  }
})

async function newestArticles(payload: Payload, limit: number): Promise<ArticleCardView[]> {
  return (await findCards(payload, {}, NEWEST_FIRST, limit)).map(cardOf)
}

async function findCard(payload: Payload, id: string): Promise<ArticleCardView | null> {
  const [article] = await findCards(payload, { id: { equals: id } }, NEWEST_FIRST, 1)
  return article ? cardOf(article) : null
}
