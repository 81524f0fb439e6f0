import type { Payload } from 'payload'
import type { KnownNames } from '@/payload/editorial/import/structure'
import { tagsInUse } from '../fields/known-tags'

/** Returns the categories, signatures and keywords of the site, which may stand in a draft. All of them are public. */
export async function knownNames(payload: Payload): Promise<KnownNames> {
  const all = { where: {}, pagination: false } as const
  const [categories, people, tags] = await Promise.all([
    payload.db.find<{ id: string; title: string }>({ ...all, collection: 'categories' }),
    payload.db.find<{ id: string; name: string }>({ ...all, collection: 'people' }),
    tagsInUse({ payload }, 'articles'),
  ])
  return {
    categories: categories.docs.map(({ id, title }) => ({ id, title })),
    people: people.docs.map(({ id, name }) => ({ id, name })),
    tags,
  }
}
