import { jest } from '@jest/globals'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { FoundDocument } from '@/collections/document-search/find-documents'

/* What « Déjà publié » asks and shows, with a form and a site that answer from here. */

let title: string
let info: { id?: string; hasPublishedDoc: boolean; savedDocumentData?: { title: string } }
let found: FoundDocument[]
const asked = jest.fn<(address: string) => void>()
const insertLink = jest.fn()
const editor = {}
jest.unstable_mockModule('@payloadcms/ui', () => ({
  useDocumentInfo: () => info,
  useFormFields: (read: (state: [object]) => unknown) => read([{ title: { value: title } }]),
}))
jest.unstable_mockModule('@/components/admin/requests', () => ({
  requestJson: async (address: string) => {
    asked(decodeURIComponent(address.replaceAll('+', ' ')))
    return { ok: true, body: { documents: found } }
  },
}))
jest.unstable_mockModule('@/components/admin/writing-tools/footer/open-bodies', () => ({ useBodyEditor: () => editor }))
jest.unstable_mockModule('@/components/admin/writing-tools/link/insert-link', () => ({ insertLink }))
const { AlreadyPublished } = await import('@/components/admin/writing/already-published')

const velo: FoundDocument = {
  collection: 'articles',
  id: '7',
  title: 'À vélo pour la tournée du soir',
  state: 'published',
  category: 'Territoire',
  date: '2025-11-06T10:00:00.000Z',
  address: '/blog/velo',
}

beforeEach(() => {
  jest.useFakeTimers()
  asked.mockClear()
  insertLink.mockClear()
  title = ''
  info = { id: '1', hasPublishedDoc: false }
  found = [velo]
})
afterEach(() => jest.useRealTimers())

const pause = async () => await act(async () => await jest.advanceTimersByTimeAsync(1_000))

/** Types a title key after key, as quickly as one types, then pauses. */
async function type(words: string) {
  const { rerender } = render(<AlreadyPublished />)
  for (let length = 1; length <= words.length; length += 1) {
    title = words.slice(0, length)
    rerender(<AlreadyPublished />)
    await act(async () => await jest.advanceTimersByTimeAsync(100))
  }
  await pause()
}

test('a title of three words is asked about once, after a pause, without the article itself', async () => {
  await type('Des tournées à vélo')
  expect(asked.mock.calls).toEqual([['/api/documents?near=Des tournées à vélo&besides=1']])
  expect(screen.getByRole('region', { name: 'Déjà publié' })).toBeVisible()
  const link = screen.getByRole('link', { name: 'À vélo pour la tournée du soir (nouvel onglet)' })
  expect(link).toHaveAttribute('href', '/blog/velo')
  expect(screen.getByText('Territoire · 6 novembre 2025')).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('Un article proche est déjà publié.')
})

test('nothing is asked about the title that a draft was opened with, so that nothing moves under who opens it', async () => {
  title = 'Des tournées à vélo'
  info = { ...info, savedDocumentData: { title } }
  const { rerender } = render(<AlreadyPublished />)
  await pause()
  expect(asked).not.toHaveBeenCalled()
  title = 'Des tournées à vélo le soir'
  rerender(<AlreadyPublished />)
  await pause()
  expect(screen.getByRole('region', { name: 'Déjà publié' })).toBeVisible()
})

test('a link to one of them goes into the text', async () => {
  await type('Des tournées à vélo')
  fireEvent.click(screen.getByRole('button', { name: 'Insérer un lien vers « À vélo pour la tournée du soir »' }))
  expect(insertLink.mock.calls).toEqual([[editor, velo]])
})

test.each([
  ['a title of two words', 'Deux mots', false],
  ['spaces around two words', '  Deux   mots  ', false],
  ['an article that is published', 'Des tournées à vélo', true],
])('nothing is asked, and nothing is shown, for %s', async (_what, words, hasPublishedDoc) => {
  info = { id: '1', hasPublishedDoc }
  await type(words)
  expect(asked).not.toHaveBeenCalled()
  expect(screen.queryByRole('region')).toBeNull()
})

test('nothing is shown when nothing is near', async () => {
  found = []
  await type('Des tournées à vélo')
  expect(asked).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole('region')).toBeNull()
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})
