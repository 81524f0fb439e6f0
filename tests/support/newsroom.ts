import type { CollectionSlug, Payload } from 'payload'
import sharp from 'sharp'
import type { Person } from './newsroom-accounts'
import { openTestPayload, type RestOptions, type TestPayload } from './payload'
import { readNewsroomAccounts } from './seeds/seeds'

export interface Doc {
  id: string
  [field: string]: unknown
}

export interface Answer {
  status: number
  json: {
    doc?: Doc
    docs?: Doc[]
    totalDocs?: number
    errors?: { message: string; data?: { errors?: { path: string; message: string }[] } }[]
    [key: string]: unknown
  }
}

export interface Newsroom extends TestPayload {
  /** A request by somebody, or by a visitor when `who` is null. */
  as(who: Person | null, path: string, options?: Omit<RestOptions, 'token'>): Promise<Answer>
  ids: Record<Person, string>
  /** For `rest`, where the answer is not JSON. */
  tokens: Record<Person, string>
  category: string
  /** An article that `who` wrote, not published. */
  draftBy(who: Person, data?: Record<string, unknown>): Promise<Doc>
  /** An article that `who` wrote and an editor published. */
  publishedBy(who: Person, data?: Record<string, unknown>): Promise<Doc>
  /** A picture that `who` sent. */
  pictureBy(who: Person, data?: Record<string, unknown>): Promise<Doc>
  /** The row that visitors would read if it is published, as the database has it. */
  row(id: string, collection?: CollectionSlug): Promise<Record<string, unknown> | null>
  /** The latest version, published or not. */
  latest(id: string): Promise<Record<string, unknown>>
}

/** Opens a new database with an admin, an editor, a writer and a second writer (« colleague »), and a category. */
export async function openNewsroom(): Promise<Newsroom> {
  const test = await openTestPayload('newsroom')
  const { payload } = test
  const { ids, tokens, category } = await readNewsroomAccounts(test.folder)
  await logInAgain(payload)

  const as: Newsroom['as'] = async (who, path, options = {}) => {
    const response = await test.rest(path, { ...options, ...(who && { token: tokens[who] }) })
    return { status: response.status, json: (await response.json()) as Answer['json'] }
  }
  const draftBy: Newsroom['draftBy'] = async (who, data = {}) => {
    const body = { ...complete(category), ...data }
    const { status, json } = await as(who, '/articles?draft=true&depth=0', { method: 'POST', body })
    if (!json.doc) throw new Error(`draft refused: ${status} ${JSON.stringify(json)}`)
    return json.doc
  }
  return {
    ...test,
    as,
    ids,
    tokens,
    category,
    draftBy,
    async publishedBy(who, data) {
      const { id } = await draftBy(who, data)
      const { status, json } = await as('editor', `/articles/${id}?depth=0`, {
        method: 'PATCH',
        body: { _status: 'published' },
      })
      if (!json.doc) throw new Error(`publication refused: ${status} ${JSON.stringify(json)}`)
      return json.doc
    },
    async pictureBy(who, data = {}) {
      const form = new FormData()
      form.append('file', new Blob([await yellowPicture()], { type: 'image/png' }), 'salle.png')
      form.append('_payload', JSON.stringify({ alt: 'Une salle', ...data }))
      const { status, json } = await as(who, '/media', { method: 'POST', form })
      if (!json.doc) throw new Error(`picture refused: ${status} ${JSON.stringify(json)}`)
      return json.doc
    },
    row: (id, collection = 'articles') =>
      payload.db.findOne<Record<string, unknown> & { id: string }>({ collection, where: { id: { equals: id } } }),
    latest: async (id) =>
      (await payload.findByID({ collection: 'articles', id, draft: true, trash: true, depth: 0 })) as never,
  }
}

/** The sessions of a seed are as old as the run: a session that was opened just now is a confirmed one. */
async function logInAgain(payload: Payload) {
  const { docs } = await payload.find({ collection: 'users', showHiddenFields: true })
  const createdAt = new Date().toISOString()
  for (const { id, sessions } of docs) {
    const data = { sessions: (sessions ?? []).map((session) => ({ ...session, createdAt })) }
    await payload.db.updateOne({ collection: 'users', id, data })
  }
}

/** Everything that a publication needs. */
export function complete(category: string): Record<string, unknown> {
  return { title: 'Un titre', excerpt: 'Un chapô.', category, body: bodyOf('Un texte.') }
}

/** A body of one paragraph, followed by these blocks. */
export function bodyOf(words: string, ...blocks: Record<string, unknown>[]) {
  const text = { type: 'text', version: 1, text: words, format: 0, mode: 'normal', style: '', detail: 0 }
  const element = { version: 1, direction: 'ltr', format: '', indent: 0 }
  return {
    root: {
      ...element,
      type: 'root',
      children: [
        { ...element, type: 'paragraph', textFormat: 0, textStyle: '', children: words ? [text] : [] },
        ...blocks.map((fields) => ({ type: 'block', version: 2, format: '', fields })),
      ],
    },
  }
}

async function yellowPicture() {
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#ffc928' } })
  return new Uint8Array(await picture.png().toBuffer())
}
