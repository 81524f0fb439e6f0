import { withOnDelete } from '@/payload/scripts/new-migration.mjs'

test('a column that names an account does not make the account undeletable', () => {
  const written = 'await db.run(sql`ALTER TABLE \\`articles\\` ADD \\`updated_by_id\\` text REFERENCES users(id);`)'
  const mended = withOnDelete(written)
  expect(mended).toContain('REFERENCES users(id) ON DELETE SET NULL;')
  expect(withOnDelete(mended)).toBe(mended)
})

test('a new table, which says it already, stays as it is', () => {
  const written =
    'CREATE TABLE a (\\`b_id\\` text, FOREIGN KEY (\\`b_id\\`) REFERENCES \\`b\\`(\\`id\\`) ON UPDATE no action ON DELETE cascade\n);'
  expect(withOnDelete(written)).toBe(written)
})
