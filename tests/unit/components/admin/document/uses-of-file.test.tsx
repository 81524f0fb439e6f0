import { jest } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { ShownUse } from '@/collections/usage/uses-endpoint'

const uses: ShownUse[] = [
  { collection: 'people', id: 'p', title: 'Camille Martin', state: 'published' },
  { collection: 'articles', id: 'a', title: '', state: 'scheduled' },
  { collection: 'articles', id: 'b', title: 'Jeté', state: 'trash' },
]
let info: { id: string; collectionSlug: string } = { id: 'm', collectionSlug: 'media' }
const asked: string[] = []
jest.unstable_mockModule('@payloadcms/ui', () => ({ useDocumentInfo: () => info }))
jest.unstable_mockModule('@/components/admin/requests', () => ({
  errorMessage: () => '',
  requestJson: async (address: string) => {
    asked.push(address)
    return { ok: true, body: { uses } }
  },
}))
const { UsesOfFile } = await import('@/components/admin/document/uses-of-file')

test('each use of a file leads to its form, also in the trash, and one without a title has a name', async () => {
  render(<UsesOfFile />)
  const links = await screen.findAllByRole('link')
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Camille Martin', '/admin/collections/people/p'],
    ['Sans titre', '/admin/collections/articles/a'],
    ['Jeté', '/admin/collections/articles/trash/b'],
  ])
})

test('a shared figure asks about itself, in its own words', async () => {
  info = { id: 'f', collectionSlug: 'figures' }
  render(<UsesOfFile />)
  expect(screen.getByRole('region', { name: 'Où sert ce chiffre ?' })).toBeInTheDocument()
  await screen.findAllByRole('link')
  expect(asked.at(-1)).toBe('/api/figures/f/uses')
})
