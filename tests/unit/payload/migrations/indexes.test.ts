import { readdirSync } from 'node:fs'
import { migrations as mongodb } from '@/payload/migrations/mongodb/index'
import { migrations as sqlite } from '@/payload/migrations/sqlite/index'

test.each([
  ['sqlite', sqlite],
  ['mongodb', mongodb],
])('the index of %s names every migration of its folder, in their order', (folder, migrations) => {
  const files = readdirSync(`payload/migrations/${folder}`)
    .filter((name) => /^\d.*\.ts$/.test(name))
    .map((name) => name.replace('.ts', ''))
    .sort()
  expect(files.length).toBeGreaterThan(0)
  expect(migrations.map(({ name }) => name)).toEqual(files)
})
