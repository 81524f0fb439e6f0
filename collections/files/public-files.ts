import type { PayloadRequest } from 'payload'
import { processWide } from '@/payload/process-wide'
import { presentTick } from '@/payload/server/tag-expiry'

/** The file that an address of the library leads to. */
export interface Place {
  /** Its record. */
  id: string
  /** The address where it is now, when it had this one before. */
  movedTo?: string
}

export interface Questions {
  /** Returns the file that has or had this name; null when there is none. */
  findPlace(req: PayloadRequest, name: string): Promise<Place | null>
  /** Returns whether a field of something that visitors read names the file. */
  isNamedInPublic(req: PayloadRequest, id: string): Promise<boolean>
  /** Returns the files that texts which visitors read show, where no index tells. */
  filesInPublicTexts(req: PayloadRequest): Promise<Set<string>>
}

interface Known {
  tick: number
  /** By the name that was asked for. */
  places: Map<string, Promise<Place | null>>
  inTexts: Promise<Set<string>> | undefined
}

/** Names that are asked for at random must not fill the memory. */
const MOST_NAMES = 20_000

/** Asked about in place of a file that is not there, so that both answers take the same questions. */
const NO_FILE = '00000000-0000-0000-0000-000000000000'

/**
 * Returns a function that returns the place of a file which something visitors read shows; null for all others, also when
 * there is no such file.
 *
 * Answers are kept until the clock of published changes ticks: every write that changes what visitors read expires tags
 * after its commit and before it is answered, so the next request asks the database again.
 */
export function publicFiles({ findPlace, isNamedInPublic, filesInPublicTexts }: Questions) {
  async function decide(req: PayloadRequest, name: string, known: Known): Promise<Place | null> {
    const place = await findPlace(req, name)
    const id = place?.id ?? NO_FILE
    known.inTexts ??= filesInPublicTexts(req)
    const isShown = (await isNamedInPublic(req, id)) || (await known.inTexts).has(id)
    return isShown ? place : null
  }

  return async (req: PayloadRequest, name: string): Promise<Place | null> => {
    const known = knownNow()
    const kept = known.places.get(name)
    if (kept) return await kept
    const decision = decide(req, name, known)
    if (known.places.size >= MOST_NAMES) known.places.clear()
    known.places.set(name, decision)
    try {
      return await decision
    } catch (error) {
      // The database was away: the next request asks again.
      known.places.delete(name)
      known.inTexts = undefined
      throw error
    }
  }
}

function knownNow(): Known {
  const holder = processWide('files.public', () => ({ known: empty(presentTick()) }))
  const tick = presentTick()
  if (holder.known.tick !== tick) holder.known = empty(tick)
  return holder.known
}

function empty(tick: number): Known {
  return { tick, places: new Map(), inTexts: undefined }
}
