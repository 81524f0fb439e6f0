import { MissingAddresses } from '@/payload/server/missing-addresses'
import { PageStore } from '@/payload/server/page-store'
import { makeReady } from '@/payload/server/ready-answer'
import { expireTags, presentTick } from '@/payload/server/tag-expiry'

const MEGABYTE = 1024 * 1024

const ready = (bytes: number) =>
  makeReady({ status: 200, headers: { 'content-type': 'image/png' }, body: Buffer.alloc(bytes) })
const from = (...cacheTags: string[]) => ({ cacheTags: new Set(cacheTags), tick: presentTick() })

test('a page is kept until something that it shows changes', async () => {
  const store = new PageStore(MEGABYTE)
  store.set('/a', await ready(10), from('articles:a', 'site'))
  store.set('/b', await ready(10), from('articles:b', 'site'))
  expireTags(['articles:b'])
  expect(store.get('/a')).toBeDefined()
  expect(store.get('/b')).toBeUndefined()
  expireTags(['articles:c'])
  expireTags(['site'])
  expect(store.get('/a')).toBeUndefined()
})

test('a page whose render began before a change that concerns it is never given', async () => {
  const store = new PageStore(MEGABYTE)
  const began = from('articles:a')
  expireTags(['articles:a'])
  store.set('/a', await ready(10), began)
  expect(store.get('/a')).toBeUndefined()
})

test('the store stays within its bytes, and the page asked for least recently leaves first', async () => {
  const store = new PageStore(MEGABYTE)
  store.set('/read', await ready(50_000), from())
  for (let number = 0; number < 100; number += 1) {
    store.set(`/filler-${number}`, await ready(50_000), from())
    expect(store.get('/read')).toBeDefined()
    expect(store.bytes).toBeLessThanOrEqual(MEGABYTE)
  }
  expect(store.get('/filler-0')).toBeUndefined()
  expect(store.get('/filler-99')).toBeDefined()
})

test('a page that would take more than an eighth of the store is not kept', async () => {
  const store = new PageStore(MEGABYTE)
  store.set('/large', await ready(MEGABYTE / 8), from())
  expect(store.get('/large')).toBeUndefined()
})

test('tags, headers, keys and each encoding are counted', async () => {
  const text = await makeReady({
    status: 200,
    headers: { 'content-type': 'text/html', 'x-long': 'h'.repeat(2_000) },
    body: Buffer.from('a'.repeat(1_000)),
  })
  const store = new PageStore(MEGABYTE)
  store.set(`/${'k'.repeat(500)}`, text, from('t'.repeat(700)))
  expect(store.bytes).toBeGreaterThan(1_000 + 3 * 2_000 + 500 + 700)
})

test('missing addresses stay within four megabytes, and one is asked again once something comes that could be there', () => {
  const missing = new MissingAddresses()
  const path = (number: number) => `/${number}${'x'.repeat(1_000)}`
  for (let number = 0; number < 10_000; number += 1) missing.add(path(number), from('articles'))
  expect(missing.bytes).toBeLessThanOrEqual(4 * MEGABYTE)
  expect(missing.has(path(0))).toBe(false)
  expect(missing.has(path(9_999))).toBe(true)
  expireTags(['categories'])
  expect(missing.has(path(9_999))).toBe(true)
  expireTags(['articles'])
  expect(missing.has(path(9_999))).toBe(false)
})

test('a missing address takes memory for itself, its letters and each of its tags', () => {
  const bytesOf = (path: string, ...cacheTags: string[]) => {
    const missing = new MissingAddresses()
    missing.add(path, from(...cacheTags))
    return missing.bytes
  }
  expect(bytesOf('/a')).toBeGreaterThan(100)
  expect(bytesOf(`/a${'x'.repeat(500)}`) - bytesOf('/a')).toBe(500)
  expect(bytesOf('/a', 't'.repeat(300)) - bytesOf('/a')).toBeGreaterThan(300)
  expect(bytesOf('/a', 'one', 'two') - bytesOf('/a', 'one')).toBe(bytesOf('/a', 'one') - bytesOf('/a'))
})

test('an address that is asked for again stays missing, one that expired is forgotten', () => {
  const missing = new MissingAddresses()
  missing.add('/a', from('articles'))
  const full = missing.bytes
  expect([missing.has('/a'), missing.has('/b')]).toEqual([true, false])
  expect(missing.bytes).toBe(full)
  expireTags(['articles'])
  expect(missing.has('/a')).toBe(false)
  expect(missing.bytes).toBe(0)
})

test('a page that expired leaves its memory to others, one that did not is given again and again', async () => {
  const store = new PageStore(MEGABYTE)
  const page = await ready(10)
  store.set('/a', page, from('articles:a'))
  expireTags(['articles:b'])
  expect([store.get('/a'), store.get('/a')]).toEqual([page, page])
  expireTags(['articles:a'])
  expect([store.get('/a'), store.bytes]).toEqual([undefined, 0])
})

test('a page of an eighth of the store is kept, with all that is counted of it', async () => {
  const kept = await ready(10_000)
  const store = new PageStore(8 * (kept.bytes + '/a'.length))
  store.set('/a', kept, from())
  expect(store.get('/a')).toBe(kept)
  expect(store.bytes).toBe(kept.bytes + '/a'.length)
  const smaller = new PageStore(8 * (kept.bytes + '/a'.length) - 1)
  smaller.set('/a', kept, from())
  expect(smaller.get('/a')).toBeUndefined()
})
