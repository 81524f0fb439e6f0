import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js'
import NextCacheHandler from '@/payload/server/next-cache-handler.mjs'

test('nothing that Next rendered is given back to it, neither from the build nor from a request', async () => {
  const handler = new NextCacheHandler()
  await handler.set()
  expect(await handler.get()).toBeNull()
})

test('what Next notes of each address does not pile up', async () => {
  const kept = SharedCacheControls as unknown as { cacheControls: Map<string, unknown> }
  const notes = new SharedCacheControls({ routes: {}, dynamicRoutes: {} })
  for (let number = 0; number < 100; number += 1)
    notes.set(`/robot-${number}`, { revalidate: false, expire: undefined })
  expect(kept.cacheControls.size).toBe(100)
  await new NextCacheHandler().set()
  expect(kept.cacheControls.size).toBe(0)
})
