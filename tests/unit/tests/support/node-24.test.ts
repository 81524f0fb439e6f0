import { existsSync } from 'node:fs'
import { findNode24, NODE_24_FILES } from '../../../support/node-24.mjs'

test('the files that also run on Node.js 24 are there', () => {
  expect(NODE_24_FILES.filter(({ file }) => !existsSync(file))).toEqual([])
})

test('a system without a Node.js 24 gets the reason why nothing runs on it', async () => {
  if (process.versions.node.startsWith('24.')) return
  const platform = Object.getOwnPropertyDescriptor(process, 'platform')
  Object.defineProperty(process, 'platform', { ...platform, value: 'darwin' })
  const found = await findNode24()
  Object.defineProperty(process, 'platform', { ...platform })
  expect(found).toEqual({ reason: expect.stringContaining('Linux') })
})
