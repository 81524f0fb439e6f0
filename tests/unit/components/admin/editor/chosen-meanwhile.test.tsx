import { jest } from '@jest/globals'
import { act, render, screen, waitFor } from '@testing-library/react'
import type { PastedPicture } from '@/payload/editorial/paste/pictures'
import { answerUploads } from '../../../../support/uploads-of-browser'

/* A picture that was pasted arrives after the person chose another one for its block. */

let block: { fields: Record<string, unknown> }
const node = {
  getKey: () => '1',
  markDirty: () => {},
  getFields: () => block.fields,
  setFields: (fields: Record<string, unknown>) => {
    block.fields = fields
  },
}
const editor = {
  update: (change: () => void) => change(),
  getEditorState: () => ({ read: (ask: () => unknown) => ask() }),
}
let form: { image?: { value: string } }
const dispatchFields = jest.fn()
type Select = (form: [object, typeof dispatchFields]) => unknown

jest.unstable_mockModule('@payloadcms/richtext-lexical/client', () => ({ $isBlockNode: Boolean }))
jest.unstable_mockModule('@payloadcms/richtext-lexical/lexical', () => ({
  $getNearestNodeFromDOMNode: () => node,
  $getNodeByKey: () => node,
  HISTORIC_TAG: '',
  HISTORY_MERGE_TAG: '',
  HISTORY_PUSH_TAG: '',
  SKIP_DOM_SELECTION_TAG: '',
}))
jest.unstable_mockModule('@payloadcms/richtext-lexical/lexical/utils', () => ({ $dfs: () => [{ node }] }))
jest.unstable_mockModule('@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext', () => ({
  useLexicalComposerContext: () => [editor],
}))
jest.unstable_mockModule('@payloadcms/ui', () => ({
  useAuth: () => ({ user: { id: 'moi' } }),
  useForm: () => ({ setModified: () => {} }),
  useFormFields: (select: Select) => select([form, dispatchFields]),
}))
const { sendPicture } = await import('@/components/admin/editor/sent-pictures')
const { DescribePicture } = await import('@/components/admin/editor/describe-picture')
const { areSendings, note, sendingOf } = await import('@/components/admin/editor/sendings')

const PICTURE = { source: { kind: 'file', position: 0 }, alt: '' } as PastedPicture
let arrive: (() => void) | undefined

beforeEach(() => {
  block = { fields: { id: 'bloc' } }
  form = {}
  dispatchFields.mockClear()
  arrive = undefined
  note('bloc', undefined)
})

// No file of the library is the same.
window.fetch = (async () => Response.json({ alt: 'Décrite' })) as typeof fetch
answerUploads(async () => {
  await new Promise<void>((resolve) => {
    arrive = resolve
  })
  return Response.json({ doc: { id: 'collee' } })
})

test('the block that has no other one shows the picture that arrives', async () => {
  const sent = sendPicture(editor as never, 'moi', 'bloc', PICTURE, [new File(['x'], 'a.png', { type: 'image/png' })])
  render(<DescribePicture />)
  expect(await screen.findByRole('progressbar', { name: 'Envoi de a.png' })).toBeInTheDocument()
  await waitFor(() => expect(arrive).toBeDefined())
  await act(async () => {
    arrive?.()
    await sent
  })
  expect(block.fields.image).toBe('collee')
  expect(dispatchFields).toHaveBeenCalledWith({ type: 'UPDATE', path: 'image', value: 'collee' })
})

test('the picture that the person chose stays', async () => {
  const sent = sendPicture(editor as never, 'moi', 'bloc', PICTURE, [new File(['x'], 'a.png', { type: 'image/png' })])
  const { rerender } = render(<DescribePicture />)
  await waitFor(() => expect(arrive).toBeDefined())
  block.fields = { ...block.fields, image: 'choisie' }
  form = { image: { value: 'choisie' } }
  await act(async () => rerender(<DescribePicture />))
  // Nothing is awaited any more.
  expect([screen.queryByRole('progressbar'), areSendings()]).toEqual([null, false])
  await act(async () => {
    arrive?.()
    await sent
  })
  expect(block.fields.image).toBe('choisie')
  expect(dispatchFields).not.toHaveBeenCalled()
  expect(sendingOf('bloc')).toBeUndefined()
})
