import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'

/* The point of a picture that stays visible, and the shapes that the site cuts it to. */

const sent: Record<string, number> = {}
const setModified = jest.fn()
let edits: { focalPoint?: { x: number; y: number } } = {}
let file: File | undefined
jest.unstable_mockModule('@payloadcms/ui', () => ({
  useDocumentInfo: () => ({
    savedDocumentData: { url: '/api/media/file/port.jpg', thumbnailURL: null, updatedAt: '2026-11-30' },
  }),
  useField: ({ path }: { path: string }) => {
    const [value, setValue] = useState<number | null>(path === 'focalX' ? 30 : null)
    const keep = (to: number) => {
      sent[path] = to
      setValue(to)
    }
    return { value, setValue: keep, disabled: false }
  },
  useForm: () => ({ setModified }),
  useFormFields: (select: (fields: unknown[]) => unknown) => select([{ file: { value: file } }]),
  useUploadEdits: () => ({
    uploadEdits: edits,
    updateUploadEdits: (to: typeof edits) => {
      edits = { ...edits, ...to }
    },
  }),
}))
const { Framing } = await import('@/components/admin/uploads/framing')

beforeEach(() => {
  edits = {}
  file = undefined
  setModified.mockClear()
})

const positions = () => screen.getAllByRole('listitem').map((one) => one.querySelector('img')?.style.objectPosition)
const slider = (name: string) => screen.getByRole('slider', { name })

test('each shape shows the point as the pages use it; a shared link is cut at its centre', () => {
  render(<Framing />)
  expect(positions()).toEqual(['50% 50%', ...Array(4).fill('25% 50%')])
})

test('keys move the point, and the form has it to save', () => {
  render(<Framing />)
  fireEvent.change(slider('De haut en bas'), { target: { value: '0' } })
  expect(positions().slice(1)).toEqual(Array(4).fill('25% 0%'))
  expect([sent, setModified.mock.calls]).toEqual([{ focalX: 25, focalY: 0 }, [[true]]])
  expect(edits).toEqual({})
})

test('a click on the picture moves it there', () => {
  const { container } = render(<Framing />)
  const whole = container.querySelector('.sk-framing__whole') as HTMLElement
  whole.getBoundingClientRect = () => ({ left: 100, top: 100, width: 400, height: 200 }) as DOMRect
  fireEvent.click(whole, { clientX: 480, clientY: 110 })
  expect(positions()[1]).toBe('100% 0%')
})

test('what was moved in the window of Payload is shown, and moved on from here', () => {
  edits = { focalPoint: { x: 74, y: 10 } }
  render(<Framing />)
  expect(positions()[1]).toBe('75% 0%')
  fireEvent.change(slider('De gauche à droite'), { target: { value: '100' } })
  expect(edits).toEqual({ focalPoint: { x: 100, y: 0 } })
})

test('a file that takes the place of this one is not shown as this one', () => {
  file = new File(['x'], 'autre.jpg')
  const { container } = render(<Framing />)
  expect(container).toBeEmptyDOMElement()
})
