import { databaseProblem } from '@/payload/scripts/start/database-problem'

test('an error of SQLite becomes a sentence, also when other errors wrap it', () => {
  const original = new Error('SQLITE_NOTADB: file is not a database')
  const wrapped = new Error('Error: cannot connect', { cause: original })
  expect(databaseProblem(wrapped, 'file:/x.db')?.message).toMatch(
    /^La base de données file:\/x\.db est abîmée ou n’est pas une base SQLite/,
  )
})

test.each([
  ['SQLITE_READONLY', 'ne peut pas être ouverte en écriture'],
  ['SQLITE_BUSY', 'est utilisée par un autre programme'],
  ['SQLITE_FULL', 'faites de la place sur le disque'],
  ['SQLITE_AUTH', 'refuse de s’ouvrir (SQLITE_AUTH)'],
])('%s says what to do', (code, words) => {
  expect(databaseProblem(new Error(`${code}: no`), 'file:/x.db')?.message).toContain(words)
})

test('an error that is not the database’s is left to others', () => {
  expect(databaseProblem(new TypeError('undefined is not a function'), 'file:/x.db')).toBeNull()
})
