import { isDeepStrictEqual } from 'node:util'
import { jest } from '@jest/globals'
import { render } from '@testing-library/react'
import type { FormState } from 'payload'

let fields: FormState
const dispatch = jest.fn<(action: { path: string; rows: unknown[]; type: string }) => void>()
const setModified = jest.fn()
jest.unstable_mockModule('@payloadcms/ui', () => ({
  useForm: () => ({ getFields: () => fields, setModified }),
  useFormFields: (select: (context: unknown) => unknown) => select([fields, dispatch]),
}))
const { useLoadingRows } = await import('@/components/admin/saving/loading-rows')

function Form() {
  useLoadingRows()
  return null
}
const loading = { id: 'b', isLoading: true }
const withRows = (...rows: object[]) => ({ title: { value: 'Un' }, images: { rows } }) as never

beforeEach(() => {
  jest.useFakeTimers()
  dispatch.mockClear()
  setModified.mockClear()
})
afterEach(() => jest.useRealTimers())

test('a row that still waits for its fields is asked for again, by a change that Payload sees and nobody else', () => {
  fields = withRows({ id: 'a' }, loading)
  render(<Form />)
  jest.advanceTimersByTime(3000)
  expect(dispatch).toHaveBeenCalledTimes(1)
  const { path, rows, type } = dispatch.mock.calls[0]?.[0] ?? { rows: [] }
  expect({ path, type }).toEqual({ path: 'images', type: 'UPDATE' })
  expect(rows).toEqual([{ id: 'a' }, loading])
  expect(isDeepStrictEqual(rows, [{ id: 'a' }, loading])).toBe(false)
  expect(setModified).toHaveBeenCalledWith(true)
})

test('it is asked for until its fields are there, each time by another change', () => {
  fields = withRows(loading)
  render(<Form />)
  jest.advanceTimersByTime(3000)
  const first = dispatch.mock.calls[0]?.[0].rows ?? []
  fields = withRows(...(first as object[]))
  jest.advanceTimersByTime(3000)
  const second = dispatch.mock.calls[1]?.[0].rows
  expect(second).toEqual([loading])
  expect(isDeepStrictEqual(first, second)).toBe(false)
})

test('a form without such a row is left alone, also when its fields came in time', () => {
  fields = withRows({ id: 'a' })
  const { rerender } = render(<Form />)
  jest.advanceTimersByTime(60_000)
  fields = withRows(loading)
  rerender(<Form />)
  jest.advanceTimersByTime(2000)
  fields = withRows({ id: 'b' })
  rerender(<Form />)
  jest.advanceTimersByTime(60_000)
  expect(dispatch).not.toHaveBeenCalled()
  expect(setModified).not.toHaveBeenCalled()
})
