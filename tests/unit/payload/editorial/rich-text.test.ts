import { childrenOf, isRecord } from '@/payload/editorial/rich-text'

const text = { type: 'text', text: 'Un' }

test('the children of a node are only the valid nodes that a client sent', () => {
  const sent = [text, null, undefined, 'text', 3, {}, { type: 3 }, { text: 'sans type' }]
  expect(childrenOf({ type: 'paragraph', children: sent })).toEqual([text])
})

test('a leaf has no children', () => {
  expect(childrenOf(text)).toEqual([])
  expect(childrenOf({ type: 'paragraph', children: 'text' })).toEqual([])
})

test('a record is an object with properties, neither null nor a list', () => {
  expect([{}, { a: 1 }].map(isRecord)).toEqual([true, true])
  expect([null, undefined, [], ['a'], 'a', 1].map(isRecord)).toEqual([false, false, false, false, false, false])
})
