import { byteRange } from '@/collections/files/byte-range'

test.each([
  ['bytes=0-99', { start: 0, end: 99 }],
  ['bytes=10-', { start: 10, end: 999 }],
  ['bytes=-10', { start: 990, end: 999 }],
  ['bytes=-5000', { start: 0, end: 999 }],
  ['bytes=990-5000', { start: 990, end: 999 }],
  ['bytes=999-999', { start: 999, end: 999 }],
  ['bytes=1000-', 'beyond'],
  ['bytes=-0', 'beyond'],
])('of a thousand bytes, « %s » asks for %j', (header, range) => {
  expect(byteRange(header, 1000)).toEqual(range)
})

test.each([null, '', 'bytes=', 'bytes=-', 'bytes=9-1', 'bytes=0-1,5-6', 'bytes=a-b', 'items=0-1'])(
  'the whole file answers « %s »',
  (header) => {
    expect(byteRange(header, 1000)).toBeUndefined()
  },
)
