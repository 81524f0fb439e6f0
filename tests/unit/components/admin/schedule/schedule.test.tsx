import { jest } from '@jest/globals'
import { act, render, screen } from '@testing-library/react'

const setHasPublishedDoc = jest.fn()
const setMostRecentVersionIsAutosaved = jest.fn()
const setUnpublishedVersionCount = jest.fn()

jest.unstable_mockModule('@payloadcms/ui', () => ({
  toast: { success: jest.fn(), error: jest.fn() },
  useAuth: () => ({ user: { id: '1', role: 'editor' } }),
  useConfig: () => ({ config: { routes: { api: '/api' } } }),
  useDocumentInfo: () => ({
    collectionSlug: 'articles',
    id: 'un',
    hasPublishedDoc: false,
    setHasPublishedDoc,
    setMostRecentVersionIsAutosaved,
    setUnpublishedVersionCount,
  }),
  useEditDepth: () => 1,
  useForm: () => ({}),
  useFormBackgroundProcessing: () => false,
  useFormModified: () => false,
}))
const { Schedule } = await import('@/components/admin/schedule/schedule')

const ENTRY = { action: 'publish', by: null, problem: null, hasFailed: false, isOutdated: false }
const anHourAhead = () => new Date(Date.now() + 3_600_000).toISOString()

/** The site's answers about the article: its schedules, and the state of its row and of its latest version. */
let site: { schedules: object[]; row: string; latest: string }
const send = globalThis.fetch

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  globalThis.fetch = (async (input) => {
    const { pathname, searchParams } = new URL(String(input), 'http://site')
    const { schedules, row, latest } = site
    const answer = pathname.endsWith('/schedule')
      ? { schedules }
      : { _status: searchParams.get('draft') === 'true' ? latest : row }
    return { ok: true, status: 200, json: async () => answer } as Response
  }) as typeof fetch
})
afterEach(() => {
  jest.useRealTimers()
  globalThis.fetch = send
})

/** Opens the form while a publication waits, then lets the site publish, and the next look at it come. */
async function publishedMeanwhile(latest: 'draft' | 'published') {
  site = { schedules: [{ ...ENTRY, at: anHourAhead() }], row: 'draft', latest: 'draft' }
  render(<Schedule />)
  await act(() => jest.advanceTimersByTimeAsync(0))
  screen.getByText(/^Programmé pour le /)
  site = { schedules: [], row: 'published', latest }
  await act(() => jest.advanceTimersByTimeAsync(20_000))
}

test('the form learns that its minute came, whichever look at the site finds it and whatever its clock says', async () => {
  await publishedMeanwhile('published')
  expect(setHasPublishedDoc.mock.calls).toEqual([[true]])
  expect(setUnpublishedVersionCount.mock.calls).toEqual([[0]])
  // What is typed from now on is another version, which makes it « Publié, modifié depuis ».
  expect(setMostRecentVersionIsAutosaved.mock.calls).toEqual([[false]])
})

test('a draft on top of the published text can still be published', async () => {
  await publishedMeanwhile('draft')
  expect(setHasPublishedDoc.mock.calls).toEqual([[true]])
  expect(setUnpublishedVersionCount).not.toHaveBeenCalled()
})

test('while nothing is gone, the form is left alone', async () => {
  site = { schedules: [{ ...ENTRY, at: anHourAhead() }], row: 'draft', latest: 'draft' }
  render(<Schedule />)
  await act(() => jest.advanceTimersByTimeAsync(60_000))
  expect(setHasPublishedDoc).not.toHaveBeenCalled()
})

test('who schedules a publication reads first how many remarks the text has', async () => {
  const { changeReport } = await import('@/components/admin/report/form-report')
  const remark = {
    rule: 'spelling',
    family: 'french',
    name: 'Orthographe',
    message: 'Mot inconnu',
    place: { node: 0 },
  } as const
  changeReport('1 /api/articles/un', {
    findings: [
      { ...remark, id: 'a', kind: 'blocks' },
      { ...remark, id: 'b', kind: 'advises' },
    ],
  })
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  site = { schedules: [], row: 'draft', latest: 'draft' }
  render(<Schedule />)
  await act(() => jest.advanceTimersByTimeAsync(0))
  await act(async () => screen.getByRole('button', { name: 'Programmer…' }).click())
  expect(screen.getByRole('dialog')).toHaveTextContent('Relecture : 2 remarques, dont 1 à régler pour publier.')
})
