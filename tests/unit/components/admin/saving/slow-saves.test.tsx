import { jest } from '@jest/globals'
import { render } from '@testing-library/react'
import { typingPause } from '@/components/admin/saving/typing-events'

const dispatchFields = jest.fn()
let fields: Record<string, object>

jest.unstable_mockModule('@payloadcms/ui', () => ({
  useConfig: () => ({ config: { routes: { api: '/api' } } }),
  useDocumentInfo: () => ({ collectionSlug: 'articles', id: 'a' }),
  useFormModified: () => true,
  useWatchForm: () => ({ dispatchFields, fields, setModified: () => {} }),
}))
window.fetch = jest.fn<typeof fetch>()
const { SlowSaves } = await import('@/components/admin/saving/slow-saves')
const { latestSent } = await import('@/components/admin/saving/latest-sent')

test('an answer that puts an older text into the form does not outlive what waits for a pause of typing', () => {
  fields = { body: { value: 'Un deux', initialValue: 'Un', isModified: false } }
  const { rerender } = render(<SlowSaves />)
  latestSent.set('/api/articles/a', { body: 'Un' })
  typingPause.typed()
  typingPause.run({}, () => dispatchFields({ type: 'UPDATE', path: 'body', value: 'Un deux trois' }))
  dispatchFields.mockClear()

  fields = { body: { value: 'Un', initialValue: 'Un', isModified: false } }
  rerender(<SlowSaves />)
  const values = dispatchFields.mock.calls.map(([action]) => (action as { value?: string }).value)
  expect(values.slice(0, 2)).toEqual(['Un deux', 'Un deux trois'])
})
