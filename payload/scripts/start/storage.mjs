import { closeSync, mkdirSync, openSync, readSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf, Refusal } from './refusal.mjs'

const SQLITE_SIGNATURE = 'SQLite format 3\0'

/**
 * Makes the data folder (database, media), and tries to write in it.
 * @param {string} folder absolute
 * @throws {Refusal}
 */
export function ensureDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    tryWriting(folder)
  } catch (error) {
    throw new Refusal(
      `Le dossier de données ${folder} ne peut pas être écrit (${codeOf(error)}) : donnez-vous le droit d’y écrire ou changez DATA_DIR.`,
    )
  }
}

/**
 * Sees before the long steps that a SQLite database can be opened and written. Other databases are not its business.
 * @param {string} uri DATABASE_URI as payload/env.ts gives it: `file:` and an absolute path
 * @throws {Refusal}
 */
export function ensureDatabaseFile(uri) {
  if (!uri.startsWith('file:')) return
  const file = uri.slice('file:'.length)
  const problem = folderProblem(dirname(file)) ?? fileProblem(file)
  if (problem) throw new Refusal(problem)
}

/**
 * A SQLite database that is to be read must be there: opening it would make an empty one.
 * @param {string} uri
 * @throws {Refusal}
 */
export function ensureDatabaseFileIsThere(uri) {
  const file = uri.startsWith('file:') ? uri.slice('file:'.length) : null
  if (file && !statSync(file, { throwIfNoEntry: false })) {
    throw new Refusal(`La base de données ${file} n’existe pas : corrigez son chemin.`)
  }
}

/** @param {string} folder */
function folderProblem(folder) {
  const stats = statSync(folder, { throwIfNoEntry: false })
  if (!stats?.isDirectory()) {
    return `Le dossier de la base de données, ${folder}, n’existe pas : créez-le ou corrigez DATABASE_URI.`
  }
  try {
    tryWriting(folder)
    return null
  } catch (error) {
    return `Le dossier de la base de données, ${folder}, ne peut pas être écrit (${codeOf(error)}) : donnez-vous le droit d’y écrire ou changez DATABASE_URI.`
  }
}

/** @param {string} file */
function fileProblem(file) {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats) return null
  if (!stats.isFile()) {
    return `La base de données ${file} n’est pas un fichier : corrigez DATABASE_URI.`
  }
  try {
    if (stats.size === 0 || firstBytes(file, SQLITE_SIGNATURE.length) === SQLITE_SIGNATURE) return null
  } catch (error) {
    return `La base de données ${file} ne peut pas être lue et écrite (${codeOf(error)}) : donnez-vous ce droit ou changez DATABASE_URI.`
  }
  return `Le fichier ${file} n’est pas une base de données SQLite : déplacez-le ou corrigez DATABASE_URI.`
}

/** @param {string} folder */
function tryWriting(folder) {
  const probe = join(folder, `.essai-${process.pid}`)
  writeFileSync(probe, '')
  unlinkSync(probe)
}

/**
 * Opens for reading and writing, so that a read-only file is seen here.
 * @param {string} file
 * @param {number} length
 */
function firstBytes(file, length) {
  const descriptor = openSync(file, 'r+')
  try {
    const buffer = Buffer.alloc(length)
    readSync(descriptor, buffer, 0, length, 0)
    return buffer.toString('latin1')
  } finally {
    closeSync(descriptor)
  }
}
