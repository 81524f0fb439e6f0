import { frenchFileSize } from '@/payload/editorial/file-size'

test.each([
  [0, '0\u00a0octet'],
  [1, '1\u00a0octet'],
  [2, '2\u00a0octets'],
  [950, '950\u00a0octets'],
  [999, '999\u00a0octets'],
  [1000, '1\u00a0ko'],
  [1200, '1,2\u00a0ko'],
  [10_400, '10\u00a0ko'],
  [38_400, '38\u00a0ko'],
  [999_900, '1\u00a0Mo'],
  [1_234_567, '1,2\u00a0Mo'],
  [15_000_000, '15\u00a0Mo'],
  [1_000_000_000, '1\u00a0Go'],
  [3_000_000_000, '3\u00a0Go'],
  [5_000_000_000_000, '5\u202f000\u00a0Go'],
])('%d bytes are announced to a reader as « %s »', (bytes, size) => {
  expect(frenchFileSize(bytes)).toBe(size)
})
