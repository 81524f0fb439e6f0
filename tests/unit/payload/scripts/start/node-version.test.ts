import { readFileSync } from 'node:fs'
import { MINIMUM_NODE, nodeProblem } from '@/payload/scripts/start/node-version.mjs'

test('somebody with the oldest supported Node.js, or a newer one, is not stopped', () => {
  expect(nodeProblem(MINIMUM_NODE)).toBeNull()
  expect(nodeProblem('20.10.0')).toBeNull()
  expect(nodeProblem('24.0.0')).toBeNull()
})

test('somebody with an older Node.js reads which version to install', () => {
  expect(nodeProblem('20.8.9')).toMatch(/^Node\.js 20\.8\.9 est trop ancien : installez la version 20\.9\.0/)
  expect(nodeProblem('18.20.4')).not.toBeNull()
})

test('package.json asks for the same version', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(engines.node).toBe(`>=${MINIMUM_NODE}`)
})
