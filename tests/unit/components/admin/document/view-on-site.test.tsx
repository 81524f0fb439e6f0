import { jest } from '@jest/globals'
import { act, render, screen } from '@testing-library/react'

/** The state of Payload's form: the latest version of the document, published or not. */
let form: { collectionSlug: string; hasPublishedDoc: boolean; data: { _status: string; slug: string } }

jest.unstable_mockModule('@payloadcms/ui', () => ({
  useConfig: () => ({ config: { routes: { api: '/api' } } }),
  useDocumentInfo: () => ({ id: 'un', ...form }),
}))
const { ViewOnSite } = await import('@/components/admin/document/view-on-site')

/** The public row, as REST answers for `draft=false`; null: the site is away. */
let row: { _status: string; slug: string } | null
let questions: string[]
const send = globalThis.fetch

beforeEach(() => {
  questions = []
  globalThis.fetch = (async (input) => {
    questions.push(String(input))
    if (!row) throw new TypeError('Failed to fetch')
    return { ok: true, status: 200, json: async () => row } as Response
  }) as typeof fetch
})
afterEach(() => {
  globalThis.fetch = send
})

const published = (slug: string) => ({ _status: 'published', slug })
const draft = (slug: string) => ({ _status: 'draft', slug })
const link = () => screen.queryByRole('link', { name: 'Voir sur le site' })
/** Shows the form again, as Payload does when the document was saved. */
const saved = (view: ReturnType<typeof render>, change: Partial<typeof form>) =>
  act(async () => {
    form = { ...form, ...change }
    view.rerender(<ViewOnSite />)
  })

test.each([
  ['articles', '/blog/ancienne'],
  ['pages', '/ancienne'],
])(
  'after a rename that is not published, the link leads to the published address (%s)',
  async (collectionSlug, href) => {
    row = published('ancienne')
    form = { collectionSlug, hasPublishedDoc: true, data: draft('nouvelle') }
    await act(async () => void render(<ViewOnSite />))
    expect(link()).toHaveAttribute('href', href)
    expect(questions).toEqual([`/api/${collectionSlug}/un?draft=false&depth=0&select[slug]=true&select[_status]=true`])
  },
)

test('a rename in the open form changes the link once it is published', async () => {
  row = published('ancienne')
  form = { collectionSlug: 'articles', hasPublishedDoc: true, data: published('ancienne') }
  const view = await act(async () => render(<ViewOnSite />))
  await saved(view, { data: draft('nouvelle') })
  expect(link()).toHaveAttribute('href', '/blog/ancienne')
  row = published('nouvelle')
  await saved(view, { data: published('nouvelle') })
  expect(link()).toHaveAttribute('href', '/blog/nouvelle')
})

test('two renames published one after the other, without a draft between, are both followed', async () => {
  row = published('une')
  form = { collectionSlug: 'articles', hasPublishedDoc: true, data: published('une') }
  const view = await act(async () => render(<ViewOnSite />))
  row = published('deux')
  await saved(view, { data: published('deux') })
  expect(link()).toHaveAttribute('href', '/blog/deux')
})

test('the link appears with the first publication and goes with the withdrawal', async () => {
  row = draft('jamais-publiee')
  form = { collectionSlug: 'articles', hasPublishedDoc: false, data: draft('jamais-publiee') }
  const view = await act(async () => render(<ViewOnSite />))
  expect(link()).toBeNull()
  expect(questions).toEqual([])
  row = published('jamais-publiee')
  await saved(view, { hasPublishedDoc: true, data: published('jamais-publiee') })
  expect(link()).toHaveAttribute('href', '/blog/jamais-publiee')
  await saved(view, { hasPublishedDoc: false, data: draft('jamais-publiee') })
  expect(link()).toBeNull()
})

test('there is no link to a document that another person withdrew, nor while the site does not answer', async () => {
  row = draft('retiree')
  form = { collectionSlug: 'articles', hasPublishedDoc: true, data: published('retiree') }
  await act(async () => void render(<ViewOnSite />))
  expect(link()).toBeNull()
  row = null
  form = { ...form, data: published('absente') }
  await act(async () => void render(<ViewOnSite />))
  expect(link()).toBeNull()
})

test('an answer that comes late does not replace a newer one', async () => {
  const answers: ((slug: string) => void)[] = []
  globalThis.fetch = (() =>
    new Promise((resolve) => {
      answers.push((slug) => resolve({ ok: true, json: async () => published(slug) } as Response))
    })) as typeof fetch
  form = { collectionSlug: 'articles', hasPublishedDoc: true, data: published('ancienne') }
  const view = await act(async () => render(<ViewOnSite />))
  await saved(view, { data: published('nouvelle') })
  await act(async () => answers[1]?.('nouvelle'))
  await act(async () => answers[0]?.('ancienne'))
  expect(link()).toHaveAttribute('href', '/blog/nouvelle')
})
