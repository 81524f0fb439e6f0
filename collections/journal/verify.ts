import type { Payload } from 'payload'
import { env } from '@/payload/env'
import { readAnchor } from './anchor'
import { journalKey } from './chain'
import { ChainCheck, type Fault, type Verdict } from './chain-check'
import { linesInOrder } from './lines'

interface Settings {
  DATA_DIR: string
  DATABASE_URI: string
  PAYLOAD_SECRET: string
  FORMER_SECRETS: string[]
}

/** Reads the whole journal and returns whether its chain holds, else where it is first broken. */
export async function verifyJournal(payload: Payload, settings: Settings = env): Promise<Verdict> {
  const verdict = await readThrough(payload, settings)
  // Lines past their term may have been removed between two reads.
  const isMissing = verdict.kind === 'broken' && verdict.fault === 'missing'
  return isMissing ? await readThrough(payload, settings) : verdict
}

async function readThrough(payload: Payload, settings: Settings): Promise<Verdict> {
  const keys = [settings.PAYLOAD_SECRET, ...settings.FORMER_SECRETS].map(journalKey)
  // Before the lines: those that are written meanwhile come after it.
  const check = new ChainCheck(keys, await readAnchor(settings))
  for await (const lines of linesInOrder(payload)) {
    if (!lines.every((line) => check.take(line))) break
  }
  return check.end()
}

/** Returns a verdict as a French sentence. */
export function verdictSentence(verdict: Verdict): string {
  if (verdict.kind === 'broken') return FAULTS[verdict.fault](verdict.number)
  const { lines, first, last } = verdict
  if (lines === 0) return 'Le journal est vide.'
  if (lines === 1) return `Le journal est entier : une ligne, la ${last}.`
  return `Le journal est entier : ${lines} lignes, de la ${first} à la ${last}.`
}

const FAULTS: Record<Fault, (number: number) => string> = {
  missing: (number) => `Le journal n’est pas entier : la ligne ${number} manque.`,
  changed: (number) => `Le journal n’est pas entier : la ligne ${number} a été modifiée.`,
  unlinked: (number) => `Le journal n’est pas entier : la ligne ${number} ne suit pas celle d’avant.`,
  'unknown key': (number) =>
    `La ligne ${number} ne peut pas être vérifiée : elle a été écrite avec un autre PAYLOAD_SECRET. Donnez-le dans FORMER_SECRETS, puis recommencez.`,
  'no beginning': (number) =>
    `Le journal n’est pas entier : il commence à la ligne ${number}, et rien ne dit que celles d’avant étaient au terme de leur conservation.`,
  'cut at the end': (number) =>
    `Le journal n’est pas entier : les lignes à partir de la ${number} manquent. Si une sauvegarde plus ancienne de la base a été remise, c’est attendu : la notice d’exploitation dit que faire.`,
  'other end': (number) => `Le journal n’est pas entier : la ligne ${number} n’est pas celle que le site avait écrite.`,
  'no anchor': () =>
    'Le fichier qui note la fin du journal manque dans DATA_DIR : des lignes retirées à la fin ne se verraient pas. Le site le récrit à la prochaine ligne.',
  'unreadable anchor': () =>
    'Le fichier qui note la fin du journal, dans DATA_DIR, est illisible : des lignes retirées à la fin ne se verraient pas. Le site le récrit à la prochaine ligne.',
}
