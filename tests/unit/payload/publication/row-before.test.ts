import { noteRowBefore, rowBefore } from '@/payload/publication/row-before'
import { requestOn } from '../../../support/documents-in-memory'

test('a request remembers each row as it was before its write, and no other request does', () => {
  const { req } = requestOn({})
  noteRowBefore(req, { id: '1', title: 'Avant' })
  noteRowBefore(req, { id: '2', title: 'Un autre' })
  expect(rowBefore(req, '1')).toEqual({ id: '1', title: 'Avant' })
  expect(rowBefore(req, '2')).toEqual({ id: '2', title: 'Un autre' })
  const other = requestOn({}).req
  noteRowBefore(other, null)
  expect(rowBefore(other, '1')).toBeUndefined()
})

test('a document that was just created had no row', () => {
  const { req } = requestOn({})
  noteRowBefore(req, null)
  expect(rowBefore(req, 'new')).toBeUndefined()
  expect(rowBefore(req, undefined)).toBeUndefined()
})

test('to ask for a row that no hook noted is an error', () => {
  expect(() => rowBefore(requestOn({}).req, '1')).toThrow('rowsBefore')
})
