import { conditionOf } from '@/payload/server/conditions'

const ETAG = '"abc"'

test.each([
  [undefined, undefined, 'send'],
  [null, null, 'send'],
  ['*', null, 'send'],
  ['"abc"', null, 'send'],
  ['"x", "abc"', null, 'send'],
  ['"x"', null, 'failed'],
  // A weak tag does not match strongly.
  ['W/"abc"', null, 'failed'],
  ['', null, 'failed'],
  [null, '*', 'known'],
  [null, '"abc"', 'known'],
  [null, '"x", W/"abc"', 'known'],
  [null, '"x"', 'send'],
  [null, '', 'send'],
  ['"x"', '"abc"', 'failed'],
])('If-Match %j and If-None-Match %j: %s', (ifMatch, ifNoneMatch, condition) => {
  expect(conditionOf(ifMatch, ifNoneMatch, ETAG)).toBe(condition)
})
