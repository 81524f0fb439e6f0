import { block, heading, paragraph, richText } from '@/payload/editorial/lexical'
import { type Doc, type Newsroom, openNewsroom } from '../support/newsroom'
import type { Person } from '../support/newsroom-accounts'

/* The report of an article: what it holds, who reads it, what is kept, and what it blocks, by which door. */

let newsroom: Newsroom
let endThread: () => Promise<void>

beforeAll(async () => {
  newsroom = await openNewsroom()
  endThread = (await import('@/collections/report/report-thread')).endReportThread
})
afterAll(async () => {
  await endThread()
  await newsroom.close()
})

interface Found {
  rule: string
  family: string
  name: string
  kind: string
  message: string
  place: object
  words?: string
  mend?: string
  reason?: string
  byName?: string
  canBeKept: boolean
}

type Who = Person | null
const textOf = (...nodes: Parameters<typeof richText>) => ({ body: richText(paragraph('Un mot.'), ...nodes) })
const EMPTY_HEADING = () => textOf(heading('h2', ''), paragraph('La suite.'))

const draft = async (data: object, who: Person = 'writer') => await newsroom.draftBy(who, { ...data })
const reportOf = async (id: string, who: Who = 'writer', collection = 'articles') => {
  const { status, json } = await newsroom.as(who, `/${collection}/${id}/report`)
  return { status, json, findings: (json.findings ?? []) as Found[], kept: (json.kept ?? []) as Found[] }
}
const rulesOf = (found: Found[]) => found.map(({ rule }) => rule)
const keep = (who: Who, id: string, body: object, deed = 'keep') =>
  newsroom.as(who, `/articles/${id}/report/${deed}`, { method: 'POST', body })
const publish = (who: Who, id: string) =>
  newsroom.as(who, `/articles/${id}?depth=0`, { method: 'PATCH', body: { _status: 'published' } })

test('a report has each finding with its rule, its place, its words and its mend', async () => {
  const { id } = await draft({ title: 'Une oeuvre', ...textOf(paragraph('Des salariés interimaires, le le soir.')) })
  const { status, json, findings } = await reportOf(id)
  expect(status).toBe(200)
  expect(findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        rule: 'ligatures',
        family: 'french',
        place: { field: 'title' },
        words: 'oeuvre',
        mend: 'œuvre',
        kind: 'advises',
        canBeKept: true,
      }),
      expect.objectContaining({ rule: 'misspelling', place: { node: 1 }, words: 'interimaires', mend: 'intérimaires' }),
      expect.objectContaining({ rule: 'doubled-word', words: 'le le', mend: 'le' }),
      expect.objectContaining({ rule: 'no-cover', name: 'Sans couverture' }),
    ]),
  )
  expect(json).toMatchObject({ kept: [], revision: 1, reading: { sentences: 2 } })
  expect(new Date(String(json.at)).toISOString()).toBe(json.at)
})

test('what the site needs comes first, and cannot be kept', async () => {
  const { id } = await draft({ excerpt: '', title: 'Une oeuvre' })
  const { findings } = await reportOf(id)
  expect(findings[0]).toMatchObject({ rule: 'missing-excerpt', kind: 'blocks', canBeKept: false })
  const place = { field: 'excerpt' }
  const { json } = await keep('editor', id, { rule: 'missing-excerpt', place, reason: 'Sans' })
  expect(rulesOf(json.findings as Found[])).toContain('missing-excerpt')
})

test('a word of the lexicon, of a name, of a dossier or of a keyword is known', async () => {
  await newsroom.as('editor', '/lexicon', { method: 'POST', body: { word: 'zorglubique' } })
  await newsroom.as('editor', '/people', { method: 'POST', body: { name: 'Maelle Kerguizec' } })
  await newsroom.as('editor', '/dossiers', { method: 'POST', body: { title: 'Filière zinzolinée' } })
  const { id } = await draft(textOf(paragraph('Une idée zorglubique, une filière zinzolinée, et une brouzouffe.')))
  const { findings } = await reportOf(id)
  const unknown = findings.filter(({ rule }) => rule === 'misspelling')
  expect(unknown.map(({ words }) => words)).toEqual(['brouzouffe'])
})

test('the words of blocks are read, each once, and those in another language are not', async () => {
  const [plain] = paragraph('Degemer mat d’an holl').children as object[]
  const breton = { ...paragraph('x'), children: [{ ...plain, $: { lang: 'br' } }] }
  const { id } = await draft(
    textOf(
      block('quote', { text: 'Une oeuvre de plus', author: 'Une voisine' }),
      block('callout', { kind: 'information', content: richText(paragraph('Un noeud ici')) }),
      breton as never,
    ),
  )
  const french = (await reportOf(id)).findings.filter(({ family }) => family === 'french')
  expect(french.map(({ words, place }) => ({ words, place }))).toEqual([
    { words: 'oeuvre', place: { node: 1 } },
    { words: 'noeud', place: { node: 2 } },
  ])
})

test.each<[string, Who, number]>([
  ['a visitor', null, 403],
  ['its writer', 'writer', 200],
  ['another writer', 'colleague', 200],
  ['an editor', 'editor', 200],
])('the report of a draft is asked for by %s', async (_, who, status) => {
  const { id } = await draft({})
  expect((await reportOf(id, who)).status).toBe(status)
})

test('there is no report of nothing, and a page has one', async () => {
  expect((await reportOf('00000000-0000-0000-0000-000000000000')).status).toBe(404)
  const body = { title: 'Une oeuvre', body: richText(paragraph('Un mot.')) }
  const { json } = await newsroom.as('editor', '/pages?draft=true', { method: 'POST', body })
  const { status, findings } = await reportOf(String(json.doc?.id), 'editor', 'pages')
  expect(status).toBe(200)
  expect(rulesOf(findings)).toEqual(['ligatures'])
})

test('what is kept stays away with its reason, until it is taken back or its words change', async () => {
  const { id } = await draft({ title: 'Une oeuvre', ...textOf(paragraph('La soeur.')) })
  const about = { rule: 'ligatures', words: 'oeuvre', place: { field: 'title' } }
  const versions = async () =>
    (await newsroom.as('editor', `/articles/versions?where[parent][equals]=${id}`)).json.totalDocs
  const before = await versions()

  const { status, json } = await keep('writer', id, { ...about, reason: 'C’est voulu' })
  expect(status).toBe(200)
  expect(json.message).toMatch(/gardée/)
  expect(await versions()).toBe(before)
  const kept = await reportOf(id)
  expect(rulesOf(kept.kept)).toEqual(['ligatures'])
  expect(kept.kept[0]).toMatchObject({ words: 'oeuvre', reason: 'C’est voulu', byName: expect.any(String) })
  expect(kept.findings.filter(({ rule }) => rule === 'ligatures').map(({ words }) => words)).toEqual(['soeur'])

  // Moved, it is still kept.
  await newsroom.as('writer', `/articles/${id}?draft=true`, { method: 'PATCH', body: { title: 'La grande oeuvre' } })
  expect(rulesOf((await reportOf(id)).kept)).toEqual(['ligatures'])
  await keep('writer', id, about, 'unkeep')
  expect((await reportOf(id)).kept).toEqual([])
})

test('what is kept of a place without words comes back when what stands there changes', async () => {
  const table = block('keyFigures', { items: [{ value: '3', label: 'ans' }] })
  const { id } = await draft(textOf(table))
  await keep('writer', id, { rule: 'figures-without-source', place: { node: 1 }, reason: 'Connu' })
  expect(rulesOf((await reportOf(id)).kept)).toEqual(['figures-without-source'])
  const changed = textOf(block('keyFigures', { items: [{ value: '4', label: 'ans' }] }))
  await newsroom.as('writer', `/articles/${id}?draft=true`, { method: 'PATCH', body: changed })
  expect((await reportOf(id)).kept).toEqual([])
})

test.each<[string, object, RegExp]>([
  ['no reason', { rule: 'ligatures', place: { field: 'title' } }, /pourquoi/],
  ['a reason of spaces', { rule: 'ligatures', place: { field: 'title' }, reason: '  ' }, /pourquoi/],
  ['an unknown rule', { rule: 'constructor', place: { field: 'title' }, reason: 'Oui' }, /règle/],
  ['no place', { rule: 'ligatures', reason: 'Oui' }, /place/],
  ['a reason without end', { rule: 'ligatures', place: { field: 'title' }, reason: 'a'.repeat(501) }, /500/],
])('a remark is not kept with %s', async (_, body, sentence) => {
  const { id } = await draft({})
  const { status, json } = await keep('writer', id, body)
  expect(status).toBe(400)
  expect(json.errors?.[0]?.message).toMatch(sentence)
})

test('a remark is kept by who may write the draft alone', async () => {
  const { id } = await draft({ title: 'Une oeuvre' })
  const body = { rule: 'ligatures', words: 'oeuvre', place: { field: 'title' }, reason: 'Voulu' }
  expect((await keep(null, id, body)).status).toBe(403)
  expect((await keep('colleague', id, body)).status).toBe(403)
  expect((await keep('writer', id, body)).status).toBe(200)
  expect((await keep('editor', id, body)).status).toBe(200)
})

test('what is deleted for good leaves neither what was kept nor what was counted', async () => {
  const { id } = await draft({ title: 'Une oeuvre' })
  await keep('writer', id, { rule: 'ligatures', words: 'oeuvre', place: { field: 'title' }, reason: 'Voulu' })
  const left = async () => {
    const where = { documentId: { equals: id } }
    const kept = await newsroom.payload.count({ collection: 'kept-findings', where })
    const counted = await newsroom.payload.count({ collection: 'reports', where })
    return [kept.totalDocs, counted.totalDocs]
  }
  expect(await left()).toEqual([1, 1])
  await newsroom.as('editor', `/articles/${id}`, { method: 'PATCH', body: { deletedAt: new Date().toISOString() } })
  expect((await newsroom.as('editor', `/articles/${id}?trash=true`, { method: 'DELETE' })).status).toBe(200)
  expect(await left()).toEqual([0, 0])
})

const IN_A_WEEK = () => new Date(Date.now() + 7 * 24 * 3600 * 1000).toISOString()

/** Every way in which a text gets to readers: each answers with its status, and what it says. */
const DOORS: [string, (doc: Doc) => Promise<{ status: number; said: string }>][] = [
  ['the form and REST', async ({ id }) => saidBy(await publish('editor', id))],
  [
    'REST with all fields',
    async (doc) =>
      saidBy(
        await newsroom.as('editor', `/articles/${doc.id}`, {
          method: 'PATCH',
          body: { title: doc.title, body: doc.body, _status: 'published' },
        }),
      ),
  ],
  [
    'a new article',
    async ({ title, excerpt, category, body }) =>
      saidBy(
        await newsroom.as('editor', '/articles', {
          method: 'POST',
          body: { title, excerpt, category, body, _status: 'published' },
        }),
      ),
  ],
  [
    'a bulk edit',
    async ({ id }) => {
      const { status, json } = await newsroom.as('editor', `/articles?where[id][in]=${id}`, {
        method: 'PATCH',
        body: { _status: 'published' },
      })
      return { status, said: JSON.stringify(json.errors ?? []) }
    },
  ],
  [
    'a schedule',
    async ({ id }) =>
      saidBy(
        await newsroom.as('editor', `/articles/${id}/schedule`, {
          method: 'POST',
          body: { action: 'publish', at: IN_A_WEEK() },
        }),
      ),
  ],
  [
    'the approval of a proposal',
    async ({ id }) => {
      await newsroom.as('writer', `/articles/${id}/propose`, { method: 'POST', body: {} })
      return saidBy(await publish('editor', id))
    },
  ],
  [
    'a restored version',
    async ({ id }) => {
      const { json } = await newsroom.as('editor', `/articles/versions?where[parent][equals]=${id}&sort=-updatedAt`)
      await newsroom.as('editor', `/articles/versions/${json.docs?.[0]?.id}?draft=true`, { method: 'POST' })
      return saidBy(await publish('editor', id))
    },
  ],
  [
    'a return from the trash',
    async ({ id }) => {
      await newsroom.as('editor', `/articles/${id}`, { method: 'PATCH', body: { deletedAt: new Date().toISOString() } })
      return saidBy(
        await newsroom.as('editor', `/articles/${id}?trash=true`, {
          method: 'PATCH',
          body: { deletedAt: null, _status: 'published' },
        }),
      )
    },
  ],
  [
    'a script',
    async ({ id }) => {
      try {
        await newsroom.payload.update({ collection: 'articles', id, data: { _status: 'published' } })
        return { status: 200, said: '' }
      } catch (error) {
        return { status: (error as { status: number }).status, said: JSON.stringify((error as { data: unknown }).data) }
      }
    },
  ],
]

function saidBy({ status, json }: { status: number; json: object }) {
  return { status, said: JSON.stringify(json) }
}

test.each(DOORS)('a fault that blocks is refused, with its rule, by %s', async (_, go) => {
  const faulty = await draft(EMPTY_HEADING())
  const refused = await go(faulty)
  expect(refused.status).toBe(400)
  expect(refused.said).toContain('Intertitre vide')
  expect((await newsroom.row(faulty.id))?._status).not.toBe('published')

  const sound = await draft(textOf(heading('h2', 'Un intertitre'), paragraph('La suite.')))
  expect((await go(sound)).status).toBeLessThan(300)
})

test('the refusal lists all that blocks, with its places', async () => {
  const { id } = await draft({ excerpt: '', ...EMPTY_HEADING() })
  const { status, json } = await publish('editor', id)
  expect(status).toBe(400)
  expect(json.errors?.[0]?.data?.errors).toEqual([
    expect.objectContaining({ path: 'excerpt', rule: 'missing-excerpt', place: { field: 'excerpt' } }),
    expect.objectContaining({ path: 'body', rule: 'empty-heading', place: { node: 1 } }),
  ])
})

test('a published article with a new fault is not published again, and its draft is saved', async () => {
  const { id } = await newsroom.publishedBy('editor')
  const body = EMPTY_HEADING()
  expect((await newsroom.as('editor', `/articles/${id}?draft=true`, { method: 'PATCH', body })).status).toBe(200)
  expect((await publish('editor', id)).status).toBe(400)
  const { status } = await newsroom.as('editor', `/articles/${id}`, { method: 'PATCH', body: { _status: 'draft' } })
  expect(status).toBe(200)
})

test('a fault that an editor keeps does not block, and one that a writer may not keep does', async () => {
  const { id } = await draft(EMPTY_HEADING())
  const about = { rule: 'empty-heading', place: { node: 1 }, reason: 'Une pause voulue' }
  const refused = await keep('writer', id, about)
  expect(refused.status).toBe(403)
  expect(refused.json.errors?.[0]?.message).toMatch(/rédaction en chef/)
  expect((await keep('editor', id, about)).status).toBe(200)
  expect((await publish('editor', id)).status).toBe(200)
})

test('an admin chooses which certain rules block; what the site needs always does', async () => {
  const choose = (blocking: object) => newsroom.as('admin', '/globals/site', { method: 'POST', body: { blocking } })
  const vague = textOf(paragraph('Lire la suite.'), linked('cliquez ici'))
  const { id } = await draft(vague)
  const kindOf = async () => (await reportOf(id)).findings.find(({ rule }) => rule === 'vague-link')?.kind

  expect(await kindOf()).toBe('advises')
  await choose({ emptyHeading: false, vagueLink: true })
  expect(await kindOf()).toBe('blocks')
  expect((await publish('editor', id)).status).toBe(400)
  const empty = await draft(EMPTY_HEADING())
  expect((await publish('editor', empty.id)).status).toBe(200)
  const needed = await draft({ excerpt: '' })
  expect((await publish('editor', needed.id)).status).toBe(400)
  await choose({ emptyHeading: true, vagueLink: false })
  expect((await publish('editor', id)).status).toBe(200)
})

test('an editor does not choose what blocks', async () => {
  await newsroom.as('editor', '/globals/site', { method: 'POST', body: { blocking: { emptyHeading: false } } })
  const { id } = await draft(EMPTY_HEADING())
  expect((await publish('editor', id)).status).toBe(400)
})

function linked(words: string) {
  const line = paragraph('x')
  const fields = { linkType: 'custom', url: 'https://example.org', newTab: false }
  const link = { ...line, type: 'link', version: 3, fields, id: '65f0c0ffee65f0c0ffee0000' }
  return { ...line, children: [{ ...link, children: paragraph(words).children }] } as never
}

test('what the last report counted is noted for lists, and what nobody asked for is counted in the background', async () => {
  const { countsOf } = await import('@/collections/report/counts')
  const { reportSome } = await import('@/collections/report/background-reports')
  const { id } = await draft({ title: 'Une oeuvre', excerpt: '' })
  expect(await countsOf(newsroom, [id])).toEqual(new Map())
  for (let run = 0; run < 20 && !(await countsOf(newsroom, [id])).has(id); run += 1) await reportSome(newsroom.payload)
  const counts = await countsOf(newsroom, [id])
  expect(counts.get(id)).toMatchObject({ blocking: 1, revision: 1 })

  await newsroom.as('writer', `/articles/${id}?draft=true`, { method: 'PATCH', body: { excerpt: 'Un chapô.' } })
  const { findings } = await reportOf(id)
  expect((await countsOf(newsroom, [id])).get(id)).toEqual({ findings: findings.length, blocking: 0, revision: 2 })
})
