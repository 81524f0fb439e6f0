import { jest } from '@jest/globals'
import { act, fireEvent, render, screen } from '@testing-library/react'

/* What « Référencement » shows of an article, with a form that answers from here. */

let values: Record<string, string>
let info: { id?: string; savedDocumentData?: object }
jest.unstable_mockModule('@payloadcms/ui', () => ({
  useDocumentInfo: () => info,
  useFormFields: (read: (state: [object]) => unknown) =>
    read([Object.fromEntries(Object.entries(values).map(([path, value]) => [path, { value }]))]),
}))
const { SharedLink } = await import('@/components/admin/writing/shared-link')

let seePicture: () => void
beforeEach(() => {
  values = { title: 'Voter "chez nous" !', excerpt: 'Un chapô.', slug: 'voter' }
  info = { id: 'un/deux', savedDocumentData: { updatedAt: '2026-11-30T11:00:00.000Z' } }
  class Observer {
    constructor(seen: (entries: object[]) => void) {
      seePicture = () => seen([{ isIntersecting: true }])
    }
    observe() {}
    disconnect() {}
  }
  Object.assign(globalThis, { IntersectionObserver: Observer })
})

test('title and chapô stand for what is not filled in, typeset as on the site, under the address of the article', () => {
  render(<SharedLink />)
  expect(
    screen.getAllByText('Voter « chez nous » !', { normalizer: (text) => text.replace(/\s/gu, ' ') }),
  ).toHaveLength(2)
  expect(screen.getByText('Un chapô.')).toBeInTheDocument()
  expect(screen.getByText('localhost › blog › voter')).toBeInTheDocument()
})

test('what is filled in for machines comes first, and is cut at a word as they cut it', () => {
  values['meta.title'] = `${'mots '.repeat(11)}coupé-en-deux et la suite`
  values['meta.description'] = 'Pour les moteurs.'
  render(<SharedLink />)
  expect(screen.getByText(`${'mots '.repeat(11).trim()} …`)).toBeInTheDocument()
  expect(screen.getByText('Pour les moteurs.')).toBeInTheDocument()
})

test('the picture is asked for once it is looked at, and one that cannot be drawn is said', () => {
  render(<SharedLink />)
  expect(screen.queryByRole('img')).toBeNull()
  act(() => seePicture())
  const picture = screen.getByRole('img')
  expect(picture.getAttribute('src')).toBe('/preview/articles/un%2Fdeux/partage?version=2026-11-30T11%3A00%3A00.000Z')
  fireEvent.error(picture)
  expect(screen.getByRole('status')).toHaveTextContent('L’image ne peut pas être montrée maintenant.')
})

test('the picture is drawn again when a save changes what it shows, not with each save of the text', () => {
  const { rerender } = render(<SharedLink />)
  const address = () => {
    act(() => seePicture())
    return screen.getByRole('img').getAttribute('src')
  }
  const first = address()
  info.savedDocumentData = { updatedAt: '2026-11-30T11:00:02.000Z', body: {} }
  rerender(<SharedLink />)
  expect(address()).toBe(first)
  info.savedDocumentData = { updatedAt: '2026-11-30T11:00:04.000Z', title: 'Un autre titre' }
  rerender(<SharedLink />)
  expect(address()).toContain('11%3A00%3A04')
})

test('an article that is not saved has no picture yet', () => {
  info = {}
  render(<SharedLink />)
  expect(screen.getByText('L’image apparaît au premier enregistrement.')).toBeInTheDocument()
})
