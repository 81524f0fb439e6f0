import { type Endpoint, Forbidden } from 'payload'
import { personOf, writesDrafts } from '../access'
import { badRequest } from '../checks/http-errors'
import { createDraft } from './create-draft'
import { findDuplicate } from './duplicate'
import { readBroughtDraft } from './read-request'
import { previewOf, reportOf } from './report'
import { understand } from './understand'

/**
 * `POST /api/articles/import`, by who writes drafts: makes a draft of a file or of pasted words (201 with `doc`, `message` and
 * `report`). With `?preview=true` it answers what the words are understood as (200), and writes nothing. What cannot be read
 * is 400 with a French sentence.
 */
export const importDraft: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    if (!writesDrafts(personOf(req))) throw new Forbidden(req.t)
    const { brought, choices, confirmed } = await readBroughtDraft(req)
    const understood = await understand(req.payload, brought, choices)
    if (understood.kind === 'refused') throw badRequest(understood.reason)
    const duplicate = await findDuplicate(req.payload, understood)
    if (req.query.preview === 'true') return Response.json(previewOf(understood, duplicate))
    const { article, remarks } = await createDraft(req, understood, confirmed)
    const report = reportOf(understood, remarks)
    const again = duplicate ? { duplicateOf: { id: duplicate.id, title: duplicate.title, at: duplicate.at } } : {}
    const message = 'Brouillon créé. Son texte d’origine est gardé avec lui.'
    return Response.json({ doc: article, message, report, ...again }, { status: 201 })
  },
}
