import { rmSync } from 'node:fs'
import Database from 'libsql'
import { acronymsIn } from './acronyms.mjs'
import { labelsOf } from './filters.mjs'
import { folded, wordsOf } from './french-words.mjs'
import { firstRow, rowsOf } from './rows.mjs'
import { Vocabulary } from './vocabulary.mjs'

/** @typedef {import('./types').Entry} Entry */
/** @typedef {import('./types').Facets} Facets */
/** @typedef {import('./types').Stamp} Stamp */
/** @typedef {Facets & { key: string, labels: import('./types').Label[][] }} KnownFacets */

/** Another number makes every index anew: change it with what is stored, or with how words are read. */
const VERSION = 2
/** Of an acronym: each makes its question longer, and what few texts say is seldom meant. */
const MOST_EXPANSIONS = 3

/** In place of the number of an entry. */
const GLOSSARY = -1

/** `surfaces` counts the words as they are written, which `terms` has as stems; `telling` are the stems that say most of a text. */
const SCHEMA = `
  CREATE TABLE entries (id INTEGER PRIMARY KEY, key TEXT UNIQUE, title TEXT, excerpt TEXT, labels TEXT, text TEXT, facets TEXT,
    isWeighed INTEGER DEFAULT 0);
  CREATE INDEX weighed ON entries (isWeighed) WHERE isWeighed = 0;
  CREATE TABLE telling (stem TEXT, entry INTEGER, weight REAL, PRIMARY KEY (stem, entry)) WITHOUT ROWID;
  CREATE INDEX told ON telling (entry);
  CREATE TABLE shows (entry INTEGER, key TEXT, PRIMARY KEY (entry, key)) WITHOUT ROWID;
  CREATE INDEX shown ON shows (key);
  CREATE TABLE stamps (key TEXT PRIMARY KEY, updatedAt TEXT) WITHOUT ROWID;
  CREATE TABLE acronyms (entry INTEGER, acronym TEXT, expansion TEXT, PRIMARY KEY (entry, acronym, expansion)) WITHOUT ROWID;
  CREATE VIRTUAL TABLE terms USING fts5 (title, excerpt, labels, authors, captions, body,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
  CREATE VIRTUAL TABLE stemmed USING fts5vocab (terms, row);
  CREATE VIRTUAL TABLE surfaces USING fts5 (words,
    content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0');
  CREATE VIRTUAL TABLE counted USING fts5vocab (surfaces, row);
  PRAGMA user_version = ${VERSION};
`

/** The index of a site, in a file that can be made again from its database. Its methods block: run it in a thread. */
export class IndexFile {
  /** @type {import('libsql').Database} */
  db
  /** What lists are filtered by, by the number of the entry. @type {Map<number, KnownFacets>} */
  facets = new Map()
  /** What acronyms stand for, as stems; and the texts that say so. @type {Map<string, Map<string, Set<number>>>} */
  acronyms = new Map()
  vocabulary
  /** Whether the file was made anew: there was none, or one that cannot be used. */
  isNew
  /** Documents that the pass over the database has not met. @type {Set<string>} */
  #unseen = new Set()

  /** Opens the index of a file, or makes one there.
   * @param {string} file Its path, or `:memory:`. */
  constructor(file) {
    const present = presentIndex(file)
    this.isNew = present === null
    this.db = present ?? newIndex(file)
    const counted = this.db.prepare('SELECT doc FROM counted WHERE term = ?').raw(true)
    this.vocabulary = new Vocabulary((surface) => Number(/** @type {any} */ (counted.get(surface))?.[0] ?? 0))
    this.#load()
  }

  #load() {
    this.vocabulary.add(rowsOf(this.db, 'SELECT term FROM counted').map(([term]) => term))
    for (const [id, key, facets] of rowsOf(this.db, 'SELECT id, key, facets FROM entries')) {
      this.#know(id, key, JSON.parse(facets))
    }
    for (const [entry, acronym, expansion] of rowsOf(this.db, 'SELECT entry, acronym, expansion FROM acronyms')) {
      this.#explain(entry, acronym, expansion)
    }
  }

  /** @param {number} id @param {string} key @param {Facets} facets */
  #know(id, key, facets) {
    this.facets.set(id, { ...facets, key, labels: labelsOf(facets) })
  }

  close() {
    this.db.close()
  }

  /** Makes an empty index in place of what is in a file.
   * @param {string} file */
  static anew(file) {
    removeFile(file)
    return new IndexFile(file)
  }

  /** Puts entries in, in place of those of the same key.
   * @param {Entry[]} entries @param {string[]} gone Keys of the entries to take out. */
  put(entries, gone = []) {
    this.db.transaction(() => {
      for (const key of gone) this.#remove(key)
      for (const entry of entries) this.#put(entry)
    })()
  }

  /** Returns the keys of the entries that show one of these documents.
   * @param {string[]} keys @returns {string[]} */
  showing(keys) {
    const query = 'SELECT e.key FROM shows s JOIN entries e ON e.id = s.entry WHERE s.key = ?'
    return [...new Set(keys.flatMap((key) => rowsOf(this.db, query, key).map(([entry]) => entry)))]
  }

  /** Begins a pass over all documents of the database. */
  beginPass() {
    this.#unseen = new Set(rowsOf(this.db, 'SELECT key FROM stamps').map(([key]) => key))
  }

  /** Returns the keys of the documents that the index has not, or has as they were before.
   * @param {Stamp[]} stamps @param {boolean} areEntries Whether each should be an entry: the others are in some or in none.
   * @returns {string[]} */
  stale(stamps, areEntries) {
    return stamps
      .filter(([key, updatedAt]) => {
        this.#unseen.delete(key)
        const known = firstRow(this.db, 'SELECT updatedAt FROM stamps WHERE key = ?', key)
        return known ? known[0] !== updatedAt : areEntries
      })
      .map(([key]) => key)
  }

  /** Ends the pass, and returns the keys of the documents that it has not met.
   * @returns {string[]} */
  endPass() {
    return [...this.#unseen]
  }

  /** @param {Entry} entry */
  #put(entry) {
    this.#remove(entry.key)
    const { key, title, excerpt, body, captions, labels, authors, facets, shows } = entry
    const text = [body, captions].filter(Boolean).join('\n')
    const columns = 'INSERT INTO entries (key, title, excerpt, labels, text, facets) VALUES (?, ?, ?, ?, ?, ?)'
    const inserted = this.db.prepare(columns).run(key, title, excerpt, labels, text, JSON.stringify(facets))
    const id = Number(inserted.lastInsertRowid)
    const read = [title, excerpt, labels, authors, captions, body].map(wordsOf)
    const stems = read.map((words) => words.map(({ stem }) => stem).join(' '))
    const surfaces = new Set(read.flatMap((words) => words.map(({ surface }) => surface)))
    const terms =
      'INSERT INTO terms (rowid, title, excerpt, labels, authors, captions, body) VALUES (?, ?, ?, ?, ?, ?, ?)'
    this.db.prepare(terms).run(id, ...stems)
    this.db.prepare('INSERT INTO surfaces (rowid, words) VALUES (?, ?)').run(id, [...surfaces].join(' '))
    for (const [shown, updatedAt] of shows) {
      this.db.prepare('INSERT OR IGNORE INTO shows (entry, key) VALUES (?, ?)').run(id, shown)
      this.db.prepare('INSERT OR REPLACE INTO stamps (key, updatedAt) VALUES (?, ?)').run(shown, updatedAt)
    }
    for (const { acronym, expansion } of acronymsIn([title, excerpt, body].join('\n'))) {
      this.db
        .prepare('INSERT OR IGNORE INTO acronyms (entry, acronym, expansion) VALUES (?, ?, ?)')
        .run(id, acronym, expansion)
      this.#explain(id, acronym, expansion)
    }
    this.#know(id, key, facets)
    this.vocabulary.add(surfaces)
  }

  /** @param {string} key */
  #remove(key) {
    const row = firstRow(this.db, 'SELECT id FROM entries WHERE key = ?', key)
    if (!row) return
    const [id] = row
    for (const table of ['entries', 'terms', 'surfaces']) {
      this.db.prepare(`DELETE FROM ${table} WHERE ${table === 'entries' ? 'id' : 'rowid'} = ?`).run(id)
    }
    const unshown =
      'DELETE FROM stamps WHERE key IN (SELECT key FROM shows WHERE entry = ?1) AND NOT EXISTS (SELECT 1 FROM shows s WHERE s.key = stamps.key AND s.entry <> ?1)'
    this.db.prepare(unshown).run(id)
    for (const table of ['shows', 'acronyms', 'telling'])
      this.db.prepare(`DELETE FROM ${table} WHERE entry = ?`).run(id)
    this.facets.delete(id)
    for (const expansions of this.acronyms.values()) for (const entries of expansions.values()) entries.delete(id)
  }

  /** @param {number} entry @param {string} acronym @param {string} expansion */
  #explain(entry, acronym, expansion) {
    const expansions = this.acronyms.get(acronym) ?? new Map()
    this.acronyms.set(acronym, expansions.set(expansion, (expansions.get(expansion) ?? new Set()).add(entry)))
  }

  /** Takes the acronyms of the glossary, in place of those that it had. They are in no file: who opens the index has them given anew.
   * @param {import('./types').Acronym[]} acronyms */
  setGlossary(acronyms) {
    for (const expansions of this.acronyms.values()) for (const entries of expansions.values()) entries.delete(GLOSSARY)
    for (const { short, long } of acronyms) {
      const expansion = wordsOf(long)
        .map(({ stem }) => stem)
        .join(' ')
      if (expansion) this.#explain(GLOSSARY, folded(short.replaceAll('.', '')), expansion)
    }
  }

  /** Returns what an acronym stands for in the texts that are there, as stems: what most of them say first.
   * What the glossary says comes before all texts.
   * @param {string} acronym @returns {string[]} */
  expansionsOf(acronym) {
    return [...(this.acronyms.get(acronym) ?? [])]
      .filter(([, entries]) => entries.size > 0)
      .sort(([, some], [, others]) => weightOf(others) - weightOf(some))
      .slice(0, MOST_EXPANSIONS)
      .map(([expansion]) => expansion)
  }
}

/** How much the meaning of an acronym is worth.
 * @param {Set<number>} entries Where it is said. */
function weightOf(entries) {
  return entries.has(GLOSSARY) ? Number.MAX_SAFE_INTEGER : entries.size
}

/** Returns the index that is in a file; null when there is none, or one of another version, or one that is broken.
 * @param {string} file */
function presentIndex(file) {
  if (file === ':memory:') return null
  const db = new Database(file)
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000')
    const version = firstRow(db, 'PRAGMA user_version')?.[0]
    if (version === VERSION && firstRow(db, 'PRAGMA quick_check(1)')?.[0] === 'ok') return db
  } catch (error) {
    // Whatever a file of another kind, or half of one, has SQLite say: it is made again.
    if (!isOfSqlite(error)) throw error
  }
  db.close()
  return null
}

/** @param {string} file */
function newIndex(file) {
  removeFile(file)
  const db = new Database(file)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000')
  db.exec(SCHEMA)
  return db
}

/** @param {string} file */
function removeFile(file) {
  if (file !== ':memory:') for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
}

/** @param {unknown} error */
function isOfSqlite(error) {
  return String(/** @type {{ code?: string }} */ (error).code).startsWith('SQLITE_')
}
