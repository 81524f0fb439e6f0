import { flattenAllFields } from 'payload'
import type { WrittenDocument } from '@/collections/before-publication/check'
import { findingsIn } from '@/collections/before-publication/registry'
import { BLOCKS } from '@/collections/blocks/registry'
import { block, heading, internalLink, paragraph, richText } from '@/payload/editorial/lexical'
import { cellsOfThisRun } from '../support/cells-of-this-run'
import { type Doc, type Newsroom, openNewsroom } from '../support/newsroom'
import { type Leaf, sampleOf, withValue } from '../support/sample-document'

let newsroom: Newsroom
let described: string
let undescribed: string
/** A key figure that several texts may show. */
let shared: string

beforeAll(async () => {
  newsroom = await openNewsroom()
  described = (await newsroom.pictureBy('editor')).id
  undescribed = (await newsroom.pictureBy('editor')).id
  const figure = { value: '39 000', label: 'établissements' }
  shared = (await newsroom.payload.create({ collection: 'figures', data: figure })).id
  // As the library has a picture that was pasted.
  await newsroom.payload.db.updateOne({ collection: 'media', id: undescribed, data: { alt: null } })
})
afterAll(async () => await newsroom.close())

type Data = Record<string, unknown>
type Slug = WrittenDocument['collection']
interface Case {
  name: string
  collection?: Slug
  data: () => Data
}

const textOf = (...nodes: Parameters<typeof richText>) => ({ body: richText(paragraph('Un mot.'), ...nodes) })

const FIELDS: Case[] = [
  { name: 'nothing', data: () => ({}) },
  { name: 'a page without anything else', collection: 'pages', data: () => ({}) },
  { name: 'no title', data: () => ({ title: '', slug: 'a' }) },
  { name: 'no title of a page', collection: 'pages', data: () => ({ title: null, slug: 'a' }) },
  { name: 'a title of signs', data: () => ({ title: '!!!' }) },
  { name: 'a title of signs, with an address', data: () => ({ title: '???', slug: 'des-questions' }) },
  { name: 'a long title', data: () => ({ title: 'a'.repeat(91) }) },
  { name: 'no chapô', data: () => ({ excerpt: null }) },
  { name: 'a chapô of spaces', data: () => ({ excerpt: '  ' }) },
  { name: 'a long chapô', data: () => ({ excerpt: 'a'.repeat(301) }) },
  { name: 'a chapô that just fits', data: () => ({ excerpt: 'a'.repeat(300) }) },
  { name: 'no text', data: () => ({ body: null }) },
  { name: 'a text of an empty line', data: () => ({ body: richText(paragraph('')) }) },
  { name: 'a text of two empty lines', data: () => ({ body: richText(paragraph(''), paragraph('')) }) },
  { name: 'no text of a page', collection: 'pages', data: () => ({ body: null }) },
  { name: 'no category', data: () => ({ category: null }) },
  { name: 'no cover, no keyword, no signature', data: () => ({ cover: null, tags: [], authors: [] }) },
  { name: 'a cover without a description', data: () => ({ cover: undescribed }) },
  { name: 'a cover with one', data: () => ({ cover: described }) },
  { name: 'a skipped and an empty heading', data: () => textOf(heading('h4', 'Trop bas'), heading('h2', '')) },
  { name: 'a link without an address', data: () => textOf(paragraph(linked('ici', { url: '' }))) },
  { name: 'a link to half an address', data: () => textOf(paragraph(linked('ici', { url: 'exemple' }))) },
  { name: 'a link to a script', data: () => textOf(paragraph(linked('ici', { url: 'javascript:alert(1)' }))) },
  { name: 'a link to an address', data: () => textOf(paragraph(linked('ici', { url: 'https://example.org' }))) },
  { name: 'a link to a mail', data: () => textOf(paragraph(linked('ici', { url: 'mailto:a@example.org' }))) },
  { name: 'a shared figure', data: () => textOf(block('keyFigures', { items: [{ figure: shared }] })) },
  { name: 'a link to no document', data: () => textOf(paragraph(linked('ici', { linkType: 'internal', doc: null }))) },
]

/** A link with these fields. */
function linked(words: string, fields: Data) {
  const link = internalLink(words, 'articles', '')
  return { ...link, fields: { linkType: 'custom', newTab: false, ...fields } }
}

/** Each block whole, and with each of its fields empty. */
const BLOCK_CASES: Case[] = Object.values(BLOCKS).flatMap(({ slug, fields }): Case[] => {
  const { data: sample, leaves: all } = sampleOf(flattenAllFields({ fields }))
  // A row that names a shared figure has no words of its own: it has a case below.
  const isShared = ({ field }: Leaf) => field.type === 'relationship'
  const leaves = all.filter((leaf) => !isShared(leaf))
  const data = all.filter(isShared).reduce((whole, { path }) => withValue(whole, path, null), sample)
  const uploads = leaves.filter(({ field }) => field.type === 'upload')
  const written = (picture: string) => uploads.reduce((whole, { path }) => withValue(whole, path, picture), data)
  const lists = Object.keys(data).filter((name) => Array.isArray(data[name]))
  const inText = (changed: Data) => textOf(block(slug, changed))
  return [
    { name: `a whole ${slug}`, data: () => inText(written(described)) },
    ...(uploads.length > 0
      ? [{ name: `a ${slug} of a picture without words`, data: () => inText(written(undescribed)) }]
      : []),
    ...lists.map((name) => ({
      name: `a ${slug} without rows`,
      data: () => inText(withValue(written(described), [name], [])),
    })),
    ...leaves.map((leaf) => ({
      name: `a ${slug} without ${leaf.path.join('.')}`,
      data: () => inText(withValue(written(described), leaf.path, emptyOf(leaf))),
    })),
    ...leaves.filter(isAddress).map(({ path }) => ({
      name: `a ${slug} with a wrong ${path.join('.')}`,
      data: () => inText(withValue(written(described), path, 'pas une adresse')),
    })),
  ]
})

function emptyOf({ value, path }: Leaf): unknown {
  return typeof value === 'string' && path.at(-1) === 'text' && path.includes('root') ? '' : null
}

function isAddress({ field }: Leaf) {
  return field.custom?.words === 'none'
}

// What stands in a block is JSON to every database.
const CASES = cellsOfThisRun([...FIELDS, ...BLOCK_CASES], (one) => FIELDS.includes(one))

test.each(CASES)(
  '« Avant de publier » says that $name prevents a publication when the site refuses it, and only then',
  async ({ collection = 'articles', data }) => {
    const draft = await draftOf(collection, data())
    const found = findingsIn(await asInTheForm(collection, draft))
    // What the schema needs, and what the settings have block until an admin chooses.
    const blockers = found.filter(({ kind, canBlock }) => kind === 'blocks' || canBlock?.byDefault)
    const { status, json } = await newsroom.as('editor', `/${collection}/${draft.id}?depth=0`, {
      method: 'PATCH',
      body: { _status: 'published' },
    })
    expect([200, 400]).toContain(status)
    expect({ blockers: blockers.map(({ message }) => message), refusals: json.errors }).toEqual(
      status === 200
        ? { blockers: [], refusals: undefined }
        : { blockers: expect.arrayContaining([expect.any(String)]), refusals: expect.anything() },
    )
  },
)

async function draftOf(collection: Slug, data: Data): Promise<Doc> {
  if (collection === 'articles') return newsroom.draftBy('editor', data)
  const body = { title: 'Une page', body: richText(paragraph('Un mot.')), ...data }
  const { json } = await newsroom.as('editor', '/pages?draft=true&depth=0', { method: 'POST', body })
  if (!json.doc) throw new Error(`page refused: ${JSON.stringify(json)}`)
  return json.doc
}

async function asInTheForm(collection: Slug, draft: Doc): Promise<WrittenDocument> {
  return {
    ...(draft as Omit<Partial<WrittenDocument>, 'collection'>),
    collection,
    undescribed: new Set([undescribed]),
    descriptions: new Map(),
  }
}
