import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import {
  type ArticleName,
  articlesThatShowMedia,
  articlesThatUse,
  othersThatShowMedia,
  scheduledThatUse,
} from '../usage'
import { refusal } from './refusal'

const MOST_NAMED = 10

/** Returns a hook that refuses to delete what a published article needs, or one to come, naming the articles. */
export function refuseWhenUsedAs(field: 'category' | 'dossier' | 'authors', thing: string): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    refuseIfAny(await articlesThatUse(req, field, id), thing)
    await refuseWhenScheduled(req, id, thing)
  }
}

export const refuseWhenShown: CollectionBeforeDeleteHook = async ({ id, req }) => {
  refuseIfAny(await articlesThatShowMedia(req, id), 'Ce fichier')
  const others = await othersThatShowMedia(req, id)
  if (others.length > 0) throw refusal(`Ce fichier est montré par ${named(others)} : remplacez-le là d’abord.`)
  await refuseWhenScheduled(req, id, 'Ce fichier')
}

async function refuseWhenScheduled(req: PayloadRequest, id: number | string, thing: string) {
  const titles = await scheduledThatUse(req, id)
  if (titles.length === 0) return
  throw refusal(`${thing} sert à ce qui est programmé : ${named(titles)}. Annulez d’abord la programmation.`)
}

function refuseIfAny(articles: ArticleName[], thing: string) {
  if (articles.length === 0) return
  const count = articles.length === 1 ? 'un article publié' : `${articles.length} articles publiés`
  throw refusal(
    `${thing} sert à ${count} : ${named(articles.map(({ title }) => title))}. Changez d’abord ces articles.`,
  )
}

function named(titles: string[]): string {
  const first = titles.slice(0, MOST_NAMED).map((title) => `« ${title} »`)
  const others = titles.length - first.length
  return others > 0 ? `${first.join(', ')} et ${others} autres` : first.join(', ')
}
