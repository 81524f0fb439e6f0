import { jest } from '@jest/globals'
import { render, screen, waitFor } from '@testing-library/react'

jest.unstable_mockModule('@payloadcms/ui', () => ({ useDocumentInfo: () => ({ id: 'a1' }) }))
const { Origin } = await import('@/components/admin/deposit/origin')

let asked: string[]
function answerWith(status: number, body: object) {
  asked = []
  globalThis.fetch = (async (address: string) => {
    asked.push(decodeURIComponent(address))
    return { ok: status < 400, status, json: async () => body }
  }) as unknown as typeof fetch
}

test('an article that was made of a file leads to it, to be kept', async () => {
  answerWith(200, { docs: [{ id: 's1', name: 'Maison d’été.docx' }] })
  render(<Origin />)
  const link = await screen.findByRole('link', { name: 'Maison d’été.docx (télécharger)' })
  expect([link.getAttribute('href'), link.getAttribute('download')]).toEqual([
    '/api/draft-sources/s1/file',
    'Maison d’été.docx',
  ])
  expect(asked).toEqual([expect.stringContaining('where[article][equals]=a1')])
})

test.each([
  ['was typed', 200, { docs: [] }],
  ['has an answer that does not come', 503, {}],
])('an article that %s has no such line', async (_what, status, body) => {
  answerWith(status, body)
  const { container } = render(<Origin />)
  await waitFor(() => expect(asked).toHaveLength(1))
  expect(container).toBeEmptyDOMElement()
})
