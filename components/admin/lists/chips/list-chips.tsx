import type { BeforeListTableServerProps } from 'payload'
import { idsInState } from '@/collections/list-states/find-ids'
import { DRAFTABLE, type DraftableSlug } from '@/payload/publication/public-row'
import { ChipsBar, type ChoiceOfChips, type StateCounts } from './chips-bar'
import { monthsSince } from './months'

/** Above the list of articles or pages: its states, and for articles their category, signature and month. */
export async function ListChips({ collectionConfig, params, payload }: BeforeListTableServerProps) {
  const collection = DRAFTABLE.find((slug) => slug === collectionConfig.slug)
  // What is in the trash has no state.
  if (!collection || (params?.segments as string[] | undefined)?.includes('trash')) return null
  const countOf = async (state: keyof StateCounts) => (await idsInState({ payload }, collection, state)).length
  const counts = {
    changed: await countOf('changed'),
    proposed: await countOf('proposed'),
    scheduled: await countOf('scheduled'),
    due: await countOf('due'),
  }
  return <ChipsBar counts={counts} choices={await choicesOf(payload, collection)} />
}

async function choicesOf(payload: Payload, collection: DraftableSlug): Promise<ChoiceOfChips | null> {
  if (collection !== 'articles') return null
  const all = { depth: 0, limit: MOST_CHOICES, pagination: false } as const
  const categories = await payload.find({ ...all, collection: 'categories', select: { title: true }, sort: 'title' })
  const people = await payload.find({ ...all, collection: 'people', select: { name: true }, sort: 'name' })
  const oldest = await payload.find({
    collection,
    depth: 0,
    limit: 1,
    pagination: false,
    select: { publishedAt: true },
    sort: 'publishedAt',
    where: { publishedAt: { exists: true } },
  })
  const first = oldest.docs[0]?.publishedAt
  return {
    category: categories.docs.map(({ id, title }) => ({ value: id, label: title })),
    author: people.docs.map(({ id, name }) => ({ value: id, label: name })),
    month: first ? monthsSince(first) : [],
  }
}

type Payload = BeforeListTableServerProps['payload']

/** A list of more is no list to choose from. */
const MOST_CHOICES = 300
