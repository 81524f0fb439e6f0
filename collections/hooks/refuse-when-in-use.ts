import type { CollectionBeforeDeleteHook } from 'payload'
import { type ArticleName, articlesThatShowMedia, articlesThatUse, othersThatShowMedia } from '../usage'
import { refusal } from './refusal'

const MOST_NAMED = 10

/** Returns a hook that refuses to delete what a published article needs, naming the articles. */
export function refuseWhenUsedAs(field: 'category' | 'dossier' | 'authors', thing: string): CollectionBeforeDeleteHook {
  return async ({ id, req }) => refuseIfAny(await articlesThatUse(req, field, id), thing)
}

export const refuseWhenShown: CollectionBeforeDeleteHook = async ({ id, req }) => {
  refuseIfAny(await articlesThatShowMedia(req, id), 'Ce fichier')
  const others = (await othersThatShowMedia(req, id)).slice(0, MOST_NAMED).map((name) => `« ${name} »`)
  if (others.length > 0) throw refusal(`Ce fichier est montré par ${others.join(', ')} : remplacez-le là d’abord.`)
}

function refuseIfAny(articles: ArticleName[], thing: string) {
  if (articles.length === 0) return
  const named = articles.slice(0, MOST_NAMED).map(({ title }) => `« ${title} »`)
  const others = articles.length - named.length
  const list = others > 0 ? `${named.join(', ')} et ${others} autres` : named.join(', ')
  const count = articles.length === 1 ? 'un article publié' : `${articles.length} articles publiés`
  throw refusal(`${thing} sert à ${count} : ${list}. Changez d’abord ces articles.`)
}
