import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabaseFile, ensureDataFolder } from '@/payload/scripts/start/storage.mjs'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'skorann-storage-'))
})

afterEach(() => rmSync(root, { recursive: true }))

test('the data folder is made when it is missing', () => {
  ensureDataFolder(join(root, 'a/b'))
  expect(existsSync(join(root, 'a/b'))).toBe(true)
})

test('a data folder that cannot be made is refused by name', () => {
  writeFileSync(join(root, 'file'), '')
  expect(() => ensureDataFolder(join(root, 'file/data'))).toThrow(
    `Le dossier de données ${root}/file/data ne peut pas être écrit (ENOTDIR)`,
  )
})

test('a database that does not exist yet, or is empty, is accepted', () => {
  expect(() => ensureDatabaseFile(`file:${root}/new.db`)).not.toThrow()
  writeFileSync(join(root, 'empty.db'), '')
  expect(() => ensureDatabaseFile(`file:${root}/empty.db`)).not.toThrow()
})

test('a database in a folder that does not exist is refused by name', () => {
  expect(() => ensureDatabaseFile(`file:${root}/nowhere/x.db`)).toThrow(
    `Le dossier de la base de données, ${root}/nowhere, n’existe pas`,
  )
})

test('a file that is not a database is refused by name, and left as it was', () => {
  writeFileSync(join(root, 'notes.txt'), 'Compte rendu de la réunion')
  expect(() => ensureDatabaseFile(`file:${root}/notes.txt`)).toThrow(
    `Le fichier ${root}/notes.txt n’est pas une base de données SQLite`,
  )
})

test('a folder in the place of the database is refused by name', () => {
  mkdirSync(join(root, 'x.db'))
  expect(() => ensureDatabaseFile(`file:${root}/x.db`)).toThrow(`La base de données ${root}/x.db n’est pas un fichier`)
})
