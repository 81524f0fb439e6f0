import type { SanitizedCollectionConfig } from 'payload'
import type { BulkResult } from '@/payload/publication/request-context'
import type { Deed } from './deed'

declare module 'payload' {
  interface CollectionCustom {
    /** Whether the name of its documents is feminine: « une rubrique ». */
    feminine?: boolean
  }
}

/** A past participle that agrees, and what follows it. */
const PARTICIPLES: Record<Deed, readonly [participle: string, rest: string]> = {
  delete: ['supprimé', ''],
  edit: ['modifié', ''],
  publish: ['publié', ''],
  'put back online': ['remis', ' en ligne'],
  restore: ['sorti', ' de la corbeille'],
  trash: ['mis', ' à la corbeille'],
  withdraw: ['retiré', ' du site'],
}

type Named = Pick<SanitizedCollectionConfig, 'custom' | 'labels'>

/** Returns what was done to how many documents: « 3 articles publiés. », « Aucune page retirée du site. » */
export function doneSentence(deed: Deed, { custom, labels }: Named, count: number): string {
  const isPlural = count > 1
  const noun = String(isPlural ? labels.plural : labels.singular).toLocaleLowerCase('fr')
  const none = custom?.feminine ? 'Aucune' : 'Aucun'
  const [participle, rest] = PARTICIPLES[deed]
  return `${count || none} ${noun} ${agreed(participle, Boolean(custom?.feminine), isPlural)}${rest}.`
}

/** Returns the message of a request by `where`: what was done, and how many were left as they were. */
export function messageOf({ done, errors }: BulkResult): string {
  if (errors.length === 0) return done
  return `${done} ${errors.length > 1 ? `${errors.length} refus` : 'Un refus'}.`
}

/** « mis » is its own plural. */
function agreed(participle: string, isFeminine: boolean, isPlural: boolean): string {
  const stem = isFeminine ? `${participle}e` : participle
  return isPlural && !stem.endsWith('s') ? `${stem}s` : stem
}
