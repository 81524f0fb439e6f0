import { type Endpoint, NotFound, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { type DraftableSlug, publicRow } from '@/payload/publication/public-row'
import { isEditor, isStaff, mayWrite, personOf, readsDrafts } from '../access'
import { factsOf } from '../access-by-document'
import { badRequest, forbidden } from '../checks/http-errors'
import type { About } from './about'
import { fingerprintOf } from './about'
import { blockingRules } from './blocking-rules'
import { noteCounts } from './counts'
import { keep, unkeep } from './keep'
import { LONGEST_REASON } from './kept-findings'
import { reportOf } from './report'
import { ruleNamed } from './rules'
import { writtenDocument } from './written-document'

/**
 * `GET /api/articles/ID/report`, for who reads drafts: the report of the latest text. `POST …/report/keep` `{rule, words,
 * place, reason}` and `…/report/unkeep` `{rule, words, place}`: all answer with the report as it is then.
 */
export const reportEndpoints: Endpoint[] = [
  {
    path: '/:id/report',
    method: 'get',
    handler: async (req) => {
      if (!readsDrafts(personOf(req))) throw forbidden('Connectez-vous pour voir la relecture d’un texte.')
      return await answer(req)
    },
  },
  {
    path: '/:id/report/keep',
    method: 'post',
    handler: async (req) => {
      const person = await refuseToOthers(req)
      const { reason, ...about } = await asked(req, keptWithReason)
      const isBlocking = (await blockingRules(req)).has(about.rule)
      if (isBlocking && !isEditor(person)) {
        throw forbidden('Cette remarque empêche de publier : seule la rédaction en chef la garde. Demandez-lui.')
      }
      const byName = person?.name ?? null
      const kept = {
        rule: about.rule,
        about: await fingerprint(req, about),
        reason,
        byName,
        byEditor: isEditor(person),
      }
      await keep(req, documentOf(req), kept)
      return await answer(req, 'La remarque est gardée : elle revient si les mots changent.')
    },
  },
  {
    path: '/:id/report/unkeep',
    method: 'post',
    handler: async (req) => {
      await refuseToOthers(req)
      await unkeep(req, documentOf(req), await fingerprint(req, await asked(req, finding)))
      return await answer(req, 'La remarque est de nouveau signalée.')
    },
  },
]

const NO_PLACE = 'place est un champ ou un numéro de paragraphe : {"field": "title"} ou {"node": 3}.'
const NO_REASON = 'Dites pourquoi vous gardez cette remarque.'

const finding = z.object({
  rule: z
    .string({ error: 'rule manque : donnez la règle de la remarque.' })
    .refine((rule) => ruleNamed(rule) !== undefined, 'rule n’est pas une règle de la relecture.'),
  words: z.string({ error: 'words n’est pas un texte.' }).max(2000, 'words : 2000 signes au plus.').optional(),
  place: z.union(
    [z.object({ field: z.string().max(100) }), z.object({ node: z.number().int().nonnegative() })],
    NO_PLACE,
  ),
})

const keptWithReason = finding.extend({
  reason: z
    .string({ error: NO_REASON })
    .trim()
    .min(1, NO_REASON)
    .max(LONGEST_REASON, `La raison : ${LONGEST_REASON} signes au plus.`),
})

async function asked<Shape extends z.ZodType>(req: PayloadRequest, shape: Shape): Promise<z.infer<Shape>> {
  const sent: unknown = await req.json?.().catch(() => null)
  const read = shape.safeParse(sent)
  if (!read.success) throw badRequest(read.error.issues[0]?.message ?? 'Cette demande n’est pas bien formée.')
  return read.data
}

function documentOf(req: PayloadRequest): { collection: DraftableSlug; id: string } {
  const { collection, id } = req.routeParams ?? {}
  return { collection: collection as DraftableSlug, id: String(id) }
}

/** Who writes the draft keeps its remarks: a person, never a program. */
async function refuseToOthers(req: PayloadRequest) {
  const person = personOf(req)
  if (!isStaff(person)) throw forbidden('Connectez-vous avec votre compte pour garder une remarque.')
  const { collection, id } = documentOf(req)
  const row = await publicRow(req, collection, id)
  if (!row) throw new NotFound(req.t)
  if (!mayWrite(person, await factsOf(req, collection, row), false)) {
    throw forbidden(
      'Vous ne pouvez garder que les remarques de vos brouillons : ce document est en ligne, proposé, ou n’est pas de vous.',
    )
  }
  return person
}

async function fingerprint(
  req: PayloadRequest,
  { rule, words, place }: { rule: string; words?: string | undefined; place: About['place'] },
) {
  const { collection, id } = documentOf(req)
  const data = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    draft: true,
    overrideAccess: false,
    req,
    trash: true,
  })
  const { document } = await writtenDocument(req, collection, data as unknown as Record<string, unknown>)
  return fingerprintOf(document, { rule, place, ...(words !== undefined && { words }) })
}

async function answer(req: PayloadRequest, message?: string) {
  const { collection, id } = documentOf(req)
  const report = await reportOf(req, collection, id)
  await noteCounts(req, collection, id, report)
  return Response.json({ ...(message && { message }), ...report })
}
