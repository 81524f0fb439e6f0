import { webcrypto } from 'node:crypto'
import { jest } from '@jest/globals'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { areSendings } from '@/components/admin/editor/sendings'
import { answerUploads } from '../../../../support/uploads-of-browser'

/* The field of one picture: what is sent for it, and what becomes of its value. */

Object.defineProperty(globalThis, 'crypto', { configurable: true, value: webcrypto })
// jsdom's files do not give their bytes.
File.prototype.arrayBuffer = async function bytes(this: File) {
  return new TextEncoder().encode(this.name).buffer as ArrayBuffer
}

const setValue = jest.fn()
let value: string | null | undefined = null
let account = 'moi'
jest.unstable_mockModule('@payloadcms/ui', () => ({
  UploadField: Original,
  useAuth: () => ({ permissions: { collections: { media: { create: true } } }, user: { id: account } }),
  useField: () => ({ disabled: false, setValue, value }),
}))
function Original() {
  return <p>Couverture</p>
}
const { PictureField } = await import('@/components/admin/uploads/picture-field')

let answers: Map<string, (id: string) => void>
beforeEach(() => {
  value = null
  setValue.mockClear()
  answers = new Map()
  // No twin, and nothing to describe.
  window.fetch = (async () => Response.json({ docs: [] })) as typeof fetch
  answerUploads(
    ({ file }) =>
      new Promise((resolve) => {
        answers.set(file.name, (id) => resolve(Response.json({ doc: { id } }, { status: 201 })))
      }),
  )
})

const field = () => <PictureField field={{ name: 'cover', relationTo: 'media', type: 'upload' }} path="cover" />
async function drop(name: string) {
  const files = [new File(['x'], name, { type: 'image/jpeg' })]
  await act(
    async () => void fireEvent.drop(screen.getByText('Couverture'), { dataTransfer: { files, types: ['Files'] } }),
  )
  await waitFor(() => expect(answers.has(name)).toBe(true))
}
const answer = (name: string, id: string) => act(async () => answers.get(name)?.(id))

test('of two pictures that are dropped one after the other, the field has the last one', async () => {
  render(field())
  await drop('a.jpg')
  await drop('b.jpg')
  expect(screen.queryByText('a.jpg')).toBeNull()
  await answer('a.jpg', 'a')
  expect(setValue).not.toHaveBeenCalled()
  await answer('b.jpg', 'b')
  await waitFor(() => expect([setValue.mock.calls, areSendings()]).toEqual([[['b']], false]))
})

test('a picture whose row is taken away is given up: it does not come into the row that has its place', async () => {
  const { unmount } = render(field())
  await drop('c.jpg')
  unmount()
  await answer('c.jpg', 'c')
  expect([setValue.mock.calls, areSendings()]).toEqual([[], false])
})

test('a picture on its way stays so when a save answers that there is none yet, and gives way to one that is chosen', async () => {
  value = undefined
  const { rerender } = render(field())
  await drop('d.jpg')
  value = null
  rerender(field())
  expect(areSendings()).toBe(true)
  value = 'autre'
  await act(async () => rerender(field()))
  expect(areSendings()).toBe(false)
})

test('words that are pasted into the description are words, also with the picture that office programs add', async () => {
  value = 'p'
  window.fetch = (async () => Response.json({ alt: '', mimeType: 'image/jpeg' })) as typeof fetch
  render(field())
  const files = [new File(['x'], 'image.png', { type: 'image/png' })]
  const clipboardData = { files, types: ['text/plain', 'Files'], getData: () => 'Un port' }
  const isLeftToField = fireEvent.paste(await screen.findByLabelText('Que montre cette image ?'), { clipboardData })
  expect([isLeftToField, screen.queryByText('image.png')]).toEqual([true, null])
})

test('what is sent and described names the account that the form was opened with, whoever is logged in by now', async () => {
  let author: string | null = null
  window.fetch = (async (_: string, init?: RequestInit) => {
    if (init?.method === 'PATCH') author = new Headers(init.headers).get('x-written-by')
    return Response.json({ alt: '', mimeType: 'image/jpeg' })
  }) as typeof fetch
  value = 'p'
  const { rerender } = render(field())
  account = 'autre'
  rerender(field())
  const decorative = await screen.findByText('Elle n’apporte aucune information')
  await act(async () => decorative.click())
  expect(author).toBe('moi')
  account = 'moi'
})
