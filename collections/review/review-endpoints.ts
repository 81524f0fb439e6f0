import { type Endpoint, NotFound, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { type DraftableSlug, publicRow } from '@/payload/publication/public-row'
import type { Proposal } from '@/payload-types'
import { isEditor, isStaff, mayPropose, mayTakeBack, personOf } from '../access'
import { documentFacts } from '../access-by-document'
import { forbidden } from '../checks/http-errors'
import { sentBody } from '../checks/sent-body'
import { proposalOf } from './find-proposals'
import { LONGEST_NOTE } from './proposals'
import { propose, type Reviewed, sendBack, takeBack } from './review'
import { reviewers } from './reviewers'

/** What is known of the review of a document, as sent to its form. */
export interface ReviewView {
  state: 'none' | Proposal['state']
  /** The names; null when nothing is proposed, or the account has none. */
  by: string | null
  /** The reviewer; null for all editors. */
  to: string | null
  /** ISO 8601. */
  at: string | null
  note: string | null
  reason: string | null
  returnedBy: string | null
  /** ISO 8601. */
  returnedAt: string | null
  /** What the person who asks may do now. */
  may: { propose: boolean; takeBack: boolean; sendBack: boolean }
  /** Whom a text can be proposed to. */
  reviewers: { id: string; name: string }[]
}

/** Reads and changes the review of a document: all answer with `review`, a change also with `message`. */
export const reviewEndpoints: Endpoint[] = [
  {
    path: '/:id/review',
    method: 'get',
    handler: async (req) => {
      refuseToOthers(req)
      return await answer(req, documentOf(req))
    },
  },
  {
    path: '/:id/propose',
    method: 'post',
    handler: async (req) => {
      refuseToOthers(req)
      const document = documentOf(req)
      const { note, to, revision } = await sentBody(req, proposal)
      await propose(req, document, { note: note || undefined, to: to || undefined, revision: revision ?? undefined })
      return await answer(req, document, 'Le texte est proposé à la relecture.')
    },
  },
  {
    path: '/:id/take-back',
    method: 'post',
    handler: async (req) => {
      refuseToOthers(req)
      const document = documentOf(req)
      await takeBack(req, document)
      return await answer(req, document, 'Le texte est repris : il est de nouveau un brouillon.')
    },
  },
  {
    path: '/:id/send-back',
    method: 'post',
    handler: async (req) => {
      if (!isEditor(personOf(req))) throw forbidden('Seule la rédaction en chef renvoie un texte proposé.')
      const document = documentOf(req)
      const { reason } = await sentBody(req, returned)
      await sendBack(req, document, reason)
      return await answer(req, document, 'Le texte est renvoyé, avec la raison.')
    },
  },
]

const tooLong = `${LONGEST_NOTE} signes au plus.`

const proposal = z.object({
  note: z.string({ error: 'note n’est pas un texte.' }).trim().max(LONGEST_NOTE, `La note : ${tooLong}`).nullish(),
  to: z.string({ error: 'to n’est pas un compte.' }).max(100, 'to n’est pas un compte.').nullish(),
  revision: z.number({ error: 'revision n’est pas un numéro.' }).int().nonnegative().nullish(),
})

const NO_REASON = 'Dites pourquoi vous renvoyez ce texte.'

const returned = z.object({
  reason: z.string({ error: NO_REASON }).trim().min(1, NO_REASON).max(LONGEST_NOTE, `La raison : ${tooLong}`),
})

/** A key proposes nothing: a person says that a text is ready to be read. */
function refuseToOthers(req: PayloadRequest) {
  if (!isStaff(personOf(req)))
    throw forbidden('Connectez-vous avec votre compte pour proposer un texte à la relecture.')
}

function documentOf(req: PayloadRequest): Reviewed {
  const { collection, id } = req.routeParams ?? {}
  return { collection: collection as DraftableSlug, id: String(id) }
}

async function answer(req: PayloadRequest, { collection, id }: Reviewed, message?: string) {
  const row = await publicRow(req, collection, id)
  if (!row) throw new NotFound(req.t)
  const person = personOf(req)
  const proposal = await proposalOf(req, collection, id)
  const isProposed = proposal?.state === 'proposed'
  const review: ReviewView = {
    state: proposal?.state ?? 'none',
    by: proposal?.byName ?? null,
    to: proposal?.toName ?? null,
    at: proposal?.at ?? null,
    note: proposal?.note ?? null,
    reason: proposal?.reason ?? null,
    returnedBy: proposal?.returnedByName ?? null,
    returnedAt: proposal?.returnedAt ?? null,
    may: {
      propose: !isProposed && !row.deletedAt && mayPropose(person, documentFacts(row)),
      takeBack: isProposed && mayTakeBack(person, proposal),
      sendBack: isProposed && isEditor(person),
    },
    reviewers: (await reviewers(req)).map(({ id: account, name }) => ({ id: account, name })),
  }
  return Response.json({ message, review })
}
