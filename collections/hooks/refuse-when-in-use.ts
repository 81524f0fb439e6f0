import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { type ArticleName, articlesThatShowMedia, articlesThatUse } from '../usage'
import { refusal } from './refusal'

const MOST_NAMED = 10

/** Returns a hook that refuses to delete what a published article needs, naming the articles. */
export function refuseWhenUsedAs(field: 'category' | 'dossier' | 'authors', thing: string): CollectionBeforeDeleteHook {
  return async ({ id, req }) => refuseIfAny(await articlesThatUse(req, field, id), thing)
}

export const refuseWhenShown: CollectionBeforeDeleteHook = async ({ id, req }) => {
  refuseIfAny(await articlesThatShowMedia(req, id), 'Ce fichier')
  await refuseWhenRequired(req, id)
}

/** A person's photo or a dossier's cover shows on public pages too. */
async function refuseWhenRequired(req: PayloadRequest, id: number | string) {
  const shownBy = async (collection: 'people' | 'dossiers', field: 'photo' | 'cover', name: 'name' | 'title') => {
    const { docs } = await req.payload.db.find<Record<string, string>>({
      collection,
      limit: MOST_NAMED,
      pagination: false,
      req,
      where: { [field]: { equals: id } },
    })
    return docs.map((doc) => `« ${doc[name]} »`)
  }
  const names = [...(await shownBy('people', 'photo', 'name')), ...(await shownBy('dossiers', 'cover', 'title'))]
  if (names.length > 0) throw refusal(`Ce fichier est montré par ${names.join(', ')} : remplacez-le là d’abord.`)
}

function refuseIfAny(articles: ArticleName[], thing: string) {
  if (articles.length === 0) return
  const named = articles.slice(0, MOST_NAMED).map(({ title }) => `« ${title} »`)
  const others = articles.length - named.length
  const list = others > 0 ? `${named.join(', ')} et ${others} autres` : named.join(', ')
  const count = articles.length === 1 ? 'un article publié' : `${articles.length} articles publiés`
  throw refusal(`${thing} sert à ${count} : ${list}. Changez d’abord ces articles.`)
}
