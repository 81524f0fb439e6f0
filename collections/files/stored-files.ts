import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  Payload,
  PayloadRequest,
} from 'payload'
import { afterCommit } from '@/payload/adapters/database/after-commit'
import { processWide } from '@/payload/process-wide'
import { announce } from '@/payload/publication/announce'
import { documentTag } from '@/payload/publication/cache-tags'
import { nextFree } from './file-names'
import { oneAtATime } from './one-at-a-time'
import type { Place } from './public-files'

export const EXTENSIONS: Record<string, string> = {
  'application/pdf': '.pdf',
  'image/avif': '.avif',
  'image/gif': '.gif',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
}

const placing = processWide('files.placing', () => ({ last: Promise.resolve() as Promise<unknown> }))

/** A file that Payload writes, until its record is committed. */
interface Incoming {
  /** The name without extension under which it waits. */
  staged: string
  /** The one that its sender gave it. */
  stem: string
  /** SHA-256 of what was sent; null when it was cut, undefined when it stays what it is. */
  contentHash?: string | null
  /** It has several images, which AVIF would not keep (P64). */
  isAnimated: boolean
  /** Its files, each with the name that it waits under and the one that it gets. */
  moves?: [string, string][]
}

/** A file and the sizes that were made of it, as their record names them. */
interface Stored {
  id: string
  filename?: string | null
  mimeType?: string | null
  sizes?: Record<string, { filename?: string | null; mimeType?: string | null } | undefined> | null
  updatedAt: string
}

export function noteIncoming(req: PayloadRequest, incoming: Incoming): void {
  req.context.incomingFile = incoming
}

/**
 * The folder of the library. Payload writes files into `.incoming`; they come to their place once their record is
 * committed, so a write that is refused or interrupted leaves the files as they were. `.former` has one small file for
 * each address that is no longer used: it holds the record to which this address leads, if any, and keeps the address
 * from being given again.
 */
export function storedFiles(folder: string) {
  const incomingFolder = incomingFolderOf(folder)
  const formerFolder = path.join(folder, '.former')

  /**
   * Names a file that came: as it was named, when it replaces one of the same type, else by the first free name. No other
   * file has it or had it, whatever its extension: sizes of `salle.png` would be written over those of `salle.jpg` (P29).
   */
  const nameFile: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
    const incoming = req.context.incomingFile as Incoming | undefined
    const ending = endingOf(data.filename, incoming?.staged)
    if (!incoming || ending === undefined) return data
    const previous = operation === 'update' ? (originalDoc as Stored) : undefined
    const wanted = previous?.filename ? stem(previous.filename) : incoming.stem
    const taken = await takenNames(req, wanted, previous)
    const isFree = (name: string) => !taken.has(stem(name))

    const sizes = Object.entries((data.sizes ?? {}) as NonNullable<Stored['sizes']>).map(([key, size]) => {
      const isLost = incoming.isAnimated && size?.mimeType === 'image/avif'
      return [key, isLost ? NO_SIZE : size] as const
    })
    // A picture smaller than two of its sizes has one file for both.
    const endings = [...new Set(sizes.flatMap(([, size]) => endingOf(size?.filename, incoming.staged) ?? []))]
    const areSizesFree = (name: string) => endings.every((one) => isFree(`${name}${one}`))
    const name = previous?.filename ? wanted : nextFree(wanted, (one) => isFree(one) && areSizesFree(one))
    const nameOfSizes = nextFree(name, areSizesFree)
    const filename = keptName(previous, data.mimeType) ?? `${name}${ending}`
    incoming.moves = [
      [`${incoming.staged}${ending}`, filename],
      ...endings.map((one): [string, string] => [`${incoming.staged}${one}`, `${nameOfSizes}${one}`]),
    ]
    const named = sizes.map(([key, size]) => {
      const end = endingOf(size?.filename, incoming.staged)
      return [key, end === undefined ? size : { ...size, filename: `${nameOfSizes}${end}` }]
    })
    const { contentHash } = incoming
    return {
      ...data,
      filename,
      ...(contentHash !== undefined && { contentHash }),
      ...(sizes.length > 0 && { sizes: Object.fromEntries(named) }),
    }
  }

  /** Brings the files to their place after the commit, and remembers the addresses that they had until now. */
  const placeFile: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
    const { moves } = (req.context.incomingFile ?? {}) as Partial<Incoming>
    if (!moves) return doc
    const after = doc as Stored
    const waiting = path.join(incomingFolder, waitingName(after))
    await mkdir(waiting, { recursive: true })
    for (const [from, to] of moves) await rename(path.join(incomingFolder, from), path.join(waiting, to))
    await dropIncoming(req)
    delete req.context.incomingFile
    await writeFormer(waiting, formerNames(previousDoc as Stored | undefined, after))
    await afterCommit(req, async () => {
      await placeCommitted(after.id, waiting)
      // A picture for sharing that was made meanwhile shows the file that was there.
      await announce(req, [documentTag('media', after.id)])
    })
    return doc
  }

  /** The addresses of a deleted file are not given again, unless the script that deletes it says so. */
  const removeFile: CollectionAfterDeleteHook = async ({ doc, req }) => {
    const stored = doc as Stored
    const leadsTo = req.context.freesAddresses ? null : ''
    const waiting = path.join(incomingFolder, `${stored.id}~${DELETED}`)
    await mkdir(waiting, { recursive: true })
    await writeFormer(waiting, Object.fromEntries(everyNameOf(stored).map((name) => [name, leadsTo])))
    await afterCommit(req, () => placeCommitted(stored.id, waiting))
    return doc
  }

  /** Notes in its name that the record of these files is committed: the record may change before they are in their place. */
  async function placeCommitted(id: string, waiting: string): Promise<void> {
    await rename(waiting, `${waiting}~${COMMITTED}`)
    // In their order, with those of earlier writes that a full disk kept from their place.
    await oneAtATime(async () => {
      for (const name of await entries(incomingFolder)) {
        if (name.startsWith(`${id}~`) && name.endsWith(`~${COMMITTED}`)) await place(path.join(incomingFolder, name))
      }
    }, placing)
  }

  async function place(waiting: string): Promise<void> {
    const former = JSON.parse(await readFile(path.join(waiting, FORMER), 'utf8')) as Former
    for (const name of await readdir(waiting)) {
      if (name !== FORMER) await rename(path.join(waiting, name), path.join(folder, name))
    }
    await mkdir(formerFolder, { recursive: true })
    for (const [name, leadsTo] of Object.entries(former)) {
      if (leadsTo !== null) await writeFile(path.join(formerFolder, name), leadsTo)
      await rm(path.join(folder, name), { force: true })
    }
    await rm(waiting, { recursive: true, force: true })
  }

  /** Does what was left to do with files whose write was committed just before the process ended; drops all others. */
  async function finishInterrupted(payload: Payload): Promise<void> {
    for (const name of await entries(incomingFolder)) {
      const waiting = path.join(incomingFolder, name)
      const [id = '', state, mark] = name.split('~')
      const where = { id: { equals: id } }
      const row = state ? await payload.db.findOne<Stored>({ collection: 'media', where }) : null
      // Without the mark the process ended right after the commit, so nothing was written since.
      const isCommitted = mark === COMMITTED || (state === DELETED ? !row : row && waitingName(row) === name)
      if (isCommitted) await place(waiting)
      else await rm(waiting, { recursive: true, force: true })
    }
  }

  /** Returns the file that has this name, or had it and is at another address now; null when there is none. */
  async function findPlace(req: PayloadRequest, name: string): Promise<Place | null> {
    const [leadsTo, present] = await Promise.all([readFormer(name), recordNamed(req, name)])
    if (present) return { id: present.id }
    const [id, size = ''] = leadsTo.split(' ')
    if (!id) return null
    const row = await req.payload.db.findOne<Stored>({ collection: 'media', req, where: { id: { equals: id } } })
    const now = row?.sizes?.[size]?.filename ?? row?.filename
    return row && now && now !== name ? { id, movedTo: `/api/media/file/${encodeURIComponent(now)}` } : null
  }

  /** `ID SIZE` of what had this name before; empty when nothing had it. */
  async function readFormer(name: string): Promise<string> {
    return await readFile(path.join(formerFolder, name), 'utf8').catch(() => '')
  }

  async function recordNamed(req: PayloadRequest, name: string): Promise<Stored | null> {
    const sizes = req.payload.collections.media.config.upload.imageSizes ?? []
    const fields = ['filename', ...sizes.map((size) => `sizes.${size.name}.filename`)]
    const where = { or: fields.map((field) => ({ [field]: { equals: name } })) }
    return await req.payload.db.findOne<Stored>({ collection: 'media', req, where })
  }

  /** Returns the names, without extension, that files with a name like this one have or had, except those of `own`. */
  async function takenNames(req: PayloadRequest, wanted: string, own: Stored | undefined): Promise<Set<string>> {
    const beginning = wanted.replace(ENDING_OF_SIZE, '')
    const { docs } = await req.payload.db.find<Stored>({
      collection: 'media',
      pagination: false,
      req,
      select: { filename: true, sizes: true },
      where: { filename: { contains: beginning } },
    })
    const names = docs.filter(({ id }) => id !== own?.id).flatMap(everyNameOf)
    for (const name of await entries(formerFolder)) {
      if (!name.startsWith(beginning)) continue
      const [id] = (await readFile(path.join(formerFolder, name), 'utf8')).split(' ')
      if (!own || id !== own.id) names.push(name)
    }
    return new Set(names.map(stem))
  }

  /** Removes what Payload wrote for a request that was refused. */
  async function dropIncoming(req: PayloadRequest): Promise<void> {
    const { staged } = (req.context.incomingFile ?? {}) as Partial<Incoming>
    if (!staged) return
    for (const name of await entries(incomingFolder)) {
      if (name.startsWith(staged)) await rm(path.join(incomingFolder, name), { force: true })
    }
  }

  return { nameFile, placeFile, removeFile, dropIncoming, finishInterrupted, findPlace }
}

/** Payload writes here, and looks here for files to delete: those of the library are out of its reach (P63). */
export function incomingFolderOf(folder: string): string {
  return path.join(folder, '.incoming')
}

/**
 * The list, in the folder of files that wait for their commit, of the addresses that end with it: each with the id of the
 * record that it leads to and the size that it was of, if any; with null when it is free again.
 */
const FORMER = '.former.json'
type Former = Record<string, string | null>

const DELETED = 'deleted'
const COMMITTED = 'committed'

async function writeFormer(waiting: string, former: Former): Promise<void> {
  await writeFile(path.join(waiting, FORMER), JSON.stringify(former))
}

/** The state of a record tells whether the write that these files belong to was committed. */
function waitingName({ id, updatedAt }: Stored): string {
  return `${id}~${new Date(updatedAt).getTime()}`
}

/** As Payload has a size that it did not make. */
const NO_SIZE = { filename: null, filesize: null, height: null, mimeType: null, width: null }

/** `-480x240`, as Payload ends the name of a size. */
const ENDING_OF_SIZE = /-\d+x\d+$/

function keptName(previous: Stored | undefined, mimeType: unknown): string | undefined {
  return previous?.filename && previous.mimeType === mimeType ? previous.filename : undefined
}

/** Returns the addresses that a record no longer has. They lead to it. */
function formerNames(before: Stored | undefined, after: Stored): Former {
  const present = new Set(everyNameOf(after))
  const former = namesOf(before).filter(([name]) => !present.has(name))
  return Object.fromEntries(former.map(([name, size]) => [name, `${after.id} ${size}`.trim()]))
}

function namesOf(stored: Stored | undefined): [string, string][] {
  const sizes = Object.entries(stored?.sizes ?? {}).map(([size, made]) => ({ name: made?.filename, size }))
  const all = [{ name: stored?.filename, size: '' }, ...sizes]
  return all.flatMap(({ name, size }): [string, string][] => (name ? [[name, size]] : []))
}

function everyNameOf(stored: Stored): string[] {
  return namesOf(stored).map(([name]) => name)
}

/** `-480x240.webp` of the size of a file that waits under this name. */
function endingOf(name: unknown, staged: string | undefined): string | undefined {
  return staged && typeof name === 'string' && name.startsWith(staged) ? name.slice(staged.length) : undefined
}

function stem(name: string): string {
  return path.parse(name).name
}

/** In the order of their names: of the files that wait for one record, in the order of their writes. */
async function entries(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort()
}
