import type { CollectionBeforeDeleteHook } from 'payload'
import { forbidden } from '../checks/http-errors'
import { type DraftUse, draftsThatUse, scheduledThatUse, type Use, usesOf } from './usage'

const MOST_NAMED = 10

/**
 * Returns a hook that refuses to delete a document that published or scheduled ones need, and names these. `thing` is
 * its French name, « Cette rubrique ». With `drafts`, those that are not published hold it back as well.
 */
export function refuseWhenInUse(thing: string, { drafts = false } = {}): CollectionBeforeDeleteHook {
  return async ({ collection, id, req }) => {
    const uses = await usesOf(req, collection.slug, id)
    const reasons = [
      becauseOfArticles(uses.filter((use) => use.collection === 'articles')),
      becauseOfOthers(uses.filter((use) => use.collection !== 'articles')),
      drafts ? becauseOfDrafts(await draftsThatUse(req, collection.slug, id)) : [],
      becauseOfSchedules((await scheduledThatUse(req, id)).map(({ title }) => title)),
    ].flat()
    if (reasons.length > 0) throw forbidden(reasons.map((reason) => `${thing} sert à ${reason}`).join(' '))
  }
}

function becauseOfArticles(articles: Use[]): string[] {
  if (articles.length === 0) return []
  const count = articles.length === 1 ? 'un article publié' : `${articles.length} articles publiés`
  return [`${count} : ${named(titlesOf(articles))}. Changez d’abord ces articles.`]
}

function becauseOfOthers(others: Use[]): string[] {
  return others.length === 0 ? [] : [`${named(titlesOf(others))} : changez d’abord ce qui s’en sert.`]
}

function becauseOfSchedules(titles: string[]): string[] {
  return titles.length === 0 ? [] : [`ce qui est programmé : ${named(titles)}. Annulez d’abord la programmation.`]
}

const STATES: Record<DraftUse['state'], string> = {
  draft: 'brouillon',
  pending: 'modifications pas encore publiées',
  trash: 'corbeille',
}

function becauseOfDrafts(uses: DraftUse[]): string[] {
  if (uses.length === 0) return []
  const titles = uses.map(({ title, state }) => `« ${title} » (${STATES[state]})`)
  return [`ce qui n’est pas publié : ${inShort(titles)}. Retirez-le d’abord de ces textes.`]
}

function titlesOf(uses: Use[]): string[] {
  return uses.map(({ title }) => title)
}

function named(titles: string[]): string {
  return inShort(titles.map((title) => `« ${title} »`))
}

function inShort(titles: string[]): string {
  const first = titles.slice(0, MOST_NAMED)
  const others = titles.length - first.length
  return others > 0 ? `${first.join(', ')} et ${others} autres` : first.join(', ')
}
