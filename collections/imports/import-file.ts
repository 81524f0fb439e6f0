import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq, type Payload } from 'payload'
import { frenchDate } from '@/payload/editorial/dates'
import { UNTITLED } from '@/payload/editorial/untitled'
import { env } from '@/payload/env'
import type { User } from '@/payload-types'
import { createDraft } from './create-draft'
import { type Duplicate, findDuplicate } from './duplicate'
import { type ImportReport, reportOf } from './report'
import { understand } from './understand'

interface Wanted {
  /** The address of the account that the draft belongs to; empty: nobody's. */
  account: string
  /** Nothing is made. */
  isTrial: boolean
}

type Imported = { kind: 'done'; lines: string[] } | { kind: 'refused'; reason: string }

/** Makes a draft of a file of this machine, as `POST /api/articles/import` does. Returns the French lines of its report. */
export async function importFile(payload: Payload, file: string, { account, isTrial }: Wanted): Promise<Imported> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error)
    return { kind: 'refused', reason: UNREADABLE[bytes.code ?? ''] ?? 'Ce fichier ne peut pas être lu.' }
  const user = account ? await accountAt(payload, account) : null
  if (account && !user) return { kind: 'refused', reason: `Aucun compte n’a l’adresse ${account}.` }
  const understood = await understand(payload, { kind: 'file', name: path.basename(file), bytes })
  if (understood.kind === 'refused') return understood
  const again = sayAgain(await findDuplicate(payload, understood))
  if (isTrial) return { kind: 'done', lines: [...again, ...linesOf(reportOf(understood, []))] }
  const req = await createLocalReq({ context: {}, ...(user && { user: { ...user, collection: 'users' } }) }, payload)
  const { article, remarks } = await createDraft(req, understood, {})
  const made = `Brouillon créé : ${new URL(`/admin/collections/articles/${article.id}`, env.SITE_URL)}`
  return { kind: 'done', lines: [...again, made, ...linesOf(reportOf(understood, remarks))] }
}

const UNREADABLE: Record<string, string> = {
  ENOENT: 'Ce fichier n’existe pas.',
  EISDIR: 'C’est un dossier : donnez les fichiers qu’il contient.',
  EACCES: 'Le site n’a pas le droit de lire ce fichier.',
}

async function accountAt(payload: Payload, email: string): Promise<User | null> {
  const where = { email: { equals: email.trim().toLowerCase() } }
  return (await payload.find({ collection: 'users', depth: 0, limit: 1, where })).docs[0] ?? null
}

function sayAgain(duplicate: Duplicate | null): string[] {
  return duplicate ? [`Déjà déposé le ${frenchDate(duplicate.at)} : ${duplicate.title || UNTITLED}`] : []
}

function linesOf({ attachments, blocks, charactersLost, doubts, remarks }: ImportReport): string[] {
  const counts = [
    counted(blocks.length, 'bloc'),
    counted(doubts.length, 'doute'),
    counted(charactersLost, 'caractère perdu', 'caractères perdus'),
  ]
  return [
    `${counts.join(', ')}.`,
    ...doubts.map(({ block, chosen, options, question }) => {
      const answer = options.find(({ value }) => value === chosen)?.label ?? chosen
      return `Doute, l. ${block} : ${question} Retenu : ${answer}`
    }),
    ...remarks.map((remark) => `Remarque : ${remark}`),
    ...attachments.map((name) => `Pièce jointe, à déposer à part : ${name}`),
  ]
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count > 1 ? several : one}`
}
