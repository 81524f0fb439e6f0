import { NotFound, type PayloadRequest } from 'payload'
import { latestText } from '@/collections/scheduling/scheduled-text'
import { afterCommit } from '@/payload/adapters/database/after-commit'
import { inTransaction } from '@/payload/adapters/database/in-transaction'
import { latestVersion } from '@/payload/publication/latest-version'
import { type DraftableSlug, isPublic, publicRow } from '@/payload/publication/public-row'
import type { Proposal } from '@/payload-types'
import { accountOf, isEditor, mayPropose, mayTakeBack, type Person, personOf } from '../access'
import { documentFacts } from '../access-by-document'
import { badRequest, conflict, forbidden } from '../checks/http-errors'
import { staleRevision } from '../drafts/revision'
import { recordedNetwork } from '../journal/network'
import { record } from '../journal/record'
import { recordedText } from '../journal/recorded-text'
import { deleteProposal, proposalOf } from './find-proposals'
import { writeProposed, writeSentBack } from './letters'
import { noLongerProposed } from './review-words'
import { reviewers } from './reviewers'

export interface Reviewed {
  collection: DraftableSlug
  id: string
}

interface Wish {
  note: string | undefined
  /** The account of an editor or an admin; undefined for all of them. */
  to: string | undefined
  /** The revision that the request starts from, when it names one. */
  revision: number | undefined
}

/**
 * Proposes the latest version of a document for review. Throws (403) for who may not write it, (400) when there is nothing
 * to publish or nobody of that id reviews, (409) when it is proposed already, or another person wrote meanwhile.
 */
export async function propose(req: PayloadRequest, document: Reviewed, { note, to, revision }: Wish): Promise<void> {
  const { collection, id } = document
  const reviewer = to === undefined ? null : (await reviewers(req)).find((one) => one.id === to)
  if (reviewer === undefined)
    throw badRequest('Cette personne ne relit pas : choisissez quelqu’un de la rédaction en chef.')

  await inTransaction(
    req.payload,
    async (own) => {
      const person = personOf(own) as NonNullable<Person>
      const { latest, row, proposal } = await found(own, document)
      if (!mayPropose(person, documentFacts(row))) {
        throw forbidden('Vous ne pouvez proposer que vos brouillons : ce document est en ligne, ou n’est pas de vous.')
      }
      if (proposal?.state === 'proposed') {
        throw conflict(`Ce texte est déjà proposé à la relecture${by(proposal.byName)}.`, { state: 'proposed' })
      }
      if (latest.deletedAt) throw badRequest('Ce document est à la corbeille : restaurez-le d’abord.')
      if (revision !== undefined && revision !== latest.revision) {
        throw await staleRevision(own, collection, await latestVersion(own, collection, id), latest.revision)
      }
      if (isPublic(row) && latest.status === 'published') {
        throw badRequest('Ce texte est déjà en ligne, et rien n’y a changé : il n’y a rien à relire.')
      }
      const made = {
        documentCollection: collection,
        documentId: id,
        state: 'proposed' as const,
        by: accountOf(person),
        byName: person.name ?? null,
        at: new Date().toISOString(),
        to: reviewer?.id ?? null,
        toName: reviewer?.name ?? null,
        note: note ?? null,
        revision: latest.revision,
        reason: null,
        returnedByName: null,
        returnedAt: null,
      }
      if (proposal)
        await own.payload.update({ collection: 'proposals', id: proposal.id, data: made, depth: 0, req: own })
      else await own.payload.create({ collection: 'proposals', data: made, depth: 0, req: own })
      await record(own, {
        event: 'proposed',
        on: await recordedText(own, collection, id),
        detail: reviewer ? `à ${reviewer.name}` : null,
        network: recordedNetwork(req),
      })
      await afterCommit(own, () => writeProposed(req.payload, { ...document, title: latest.title }, made))
    },
    req.user,
  )
}

/** Takes a proposal back: what is proposed becomes a draft again. Throws (403, 409). */
export async function takeBack(req: PayloadRequest, document: Reviewed): Promise<void> {
  await inTransaction(
    req.payload,
    async (own) => {
      const { proposal } = await proposed(own, document)
      if (!mayTakeBack(personOf(own), proposal)) {
        throw forbidden('Seules la personne qui l’a proposé et la rédaction en chef reprennent un texte proposé.')
      }
      await deleteProposal(own, document.collection, document.id)
      const on = await recordedText(own, document.collection, document.id)
      await record(own, { event: 'proposal-taken-back', on, network: recordedNetwork(req) })
    },
    req.user,
  )
}

/** Sends a proposed text back to who proposed it, with the reason. Throws (403, 409). */
export async function sendBack(req: PayloadRequest, document: Reviewed, reason: string): Promise<void> {
  if (!isEditor(personOf(req))) throw forbidden('Seule la rédaction en chef renvoie un texte proposé.')
  await inTransaction(
    req.payload,
    async (own) => {
      const { latest, proposal } = await proposed(own, document)
      const returnedByName = personOf(own)?.name ?? null
      await own.payload.update({
        collection: 'proposals',
        id: proposal.id,
        data: { state: 'returned', reason, returnedByName, returnedAt: new Date().toISOString() },
        depth: 0,
        req: own,
      })
      const on = await recordedText(own, document.collection, document.id)
      await record(own, { event: 'sent-back', on, network: recordedNetwork(req) })
      const text = { ...document, title: latest.title }
      await afterCommit(own, () => writeSentBack(req.payload, text, { to: proposal.by, by: returnedByName, reason }))
    },
    req.user,
  )
}

async function found(req: PayloadRequest, { collection, id }: Reviewed) {
  const row = await publicRow(req, collection, id)
  const latest = await latestText(req, collection, id)
  if (!row || !latest) throw new NotFound(req.t)
  return { row, latest, proposal: await proposalOf(req, collection, id) }
}

async function proposed(req: PayloadRequest, document: Reviewed) {
  const { latest, row, proposal } = await found(req, document)
  if (proposal?.state !== 'proposed') {
    throw conflict(noLongerProposed(proposal, isPublic(row)), { state: proposal?.state ?? 'none' })
  }
  return { latest, proposal: proposal as Proposal }
}

function by(name: string | null | undefined) {
  return name ? ` par ${name}` : ''
}
