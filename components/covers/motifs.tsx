import type { Motif } from '@/payload/queries/views'

import { chainOf, cooperation } from './cooperation'
import { etablissements } from './etablissements'
import { metiers } from './metiers'
import { randomFrom } from './random'
import { reperes } from './reperes'
import type { DrawMotif, Shape } from './shapes'
import { territoire } from './territoire'

/** The `viewBox` of a whole drawing. */
export const wholeBox = '0 0 1200 675'

/** The `viewBox` of a drawing as a band, 3:1: just above the figures at the top, through them at the bottom. */
export const bandBoxes: Record<Motif, string> = {
  cooperation: '0 136 1200 400',
  metiers: '0 0 1200 400',
  etablissements: '0 20 1200 400',
  territoire: '0 0 1200 400',
  reperes: '-80 105 1360 450',
}

/**
 * The drawing of a motif for a key, the same at every call: the numbers are drawn in a fixed order, so inserting
 * one would change every picture of the site. `id` prefixes the ids inside, and is unique in its page.
 */
export function drawMotif(motif: Motif, key: string, id: string): Shape {
  return (
    <>
      <rect width="1200" height="675" fill="var(--v-ciel)" />
      {motifs[motif](randomFrom(`${motif}/${key}`), id)}
    </>
  )
}

/** Returns the people of the drawing of « coopération » for a key: their number, and the part for a square panel. */
export function cooperationChain(key: string) {
  return chainOf(randomFrom(`cooperation/${key}`))
}

const motifs: Record<Motif, DrawMotif> = { cooperation, metiers, etablissements, territoire, reperes }
