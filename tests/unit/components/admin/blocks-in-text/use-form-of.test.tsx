import { jest } from '@jest/globals'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { act, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { openBlock } from '@/components/admin/blocks-in-text/open-block'
import { useFormOf } from '@/components/admin/blocks-in-text/use-form-of'
import { note } from '@/components/admin/editor/sendings'
import { useSending } from '@/components/admin/uploads/use-sending'

/* Somebody leaves the form of a block while it sends a picture. */

const editor = {} as LexicalEditor
const SENDING = { kind: 'sending', percent: 0, cancel: () => {} } as const

function Frame() {
  const frame = useRef<HTMLDivElement>(null)
  const { open, isClosing } = useFormOf(editor, '1', frame)
  const sending = useSending('file')
  return (
    <div ref={frame}>
      {isClosing && <p>Se ferme</p>}
      {open && <div className="sk-block__form">Champs{sending && <p className="sk-file">Image</p>}</div>}
    </div>
  )
}

beforeEach(() => {
  jest.useFakeTimers()
  render(<Frame />)
  act(() => openBlock(editor, { nodeKey: '1' }))
  act(() => note('file', SENDING))
  act(() => openBlock(editor, null))
})
afterEach(() => {
  act(() => {
    note('file', undefined)
    openBlock(editor, null)
    jest.runAllTimers()
  })
  jest.useRealTimers()
})

test('the form stays until the picture is in the text, then closes by itself', () => {
  expect([screen.queryByText('Champs'), screen.queryByText('Se ferme')]).not.toContain(null)
  act(() => note('file', undefined))
  expect(screen.getByText('Champs')).toBeInTheDocument()
  act(() => void jest.runAllTimers())
  expect([screen.queryByText('Champs'), screen.queryByText('Se ferme')]).toEqual([null, null])
})

test('the form of a picture that could not be sent is open again, and closes when it is asked to', () => {
  act(() => note('file', { kind: 'refused', reason: 'Le site ne répond pas.' }))
  act(() => void jest.runAllTimers())
  expect([screen.getByText('Image').className, screen.queryByText('Se ferme')]).toEqual(['sk-file', null])
  act(() => openBlock(editor, null))
  expect(screen.queryByText('Image')).toBeNull()
})
