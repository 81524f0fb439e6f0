import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { badRequest } from '../checks/http-errors'
import type { Confirmed } from './create-draft'
import type { Brought } from './understand'

/** What a request brings, and what its person answered. */
export interface BroughtDraft {
  brought: Brought
  choices: Record<string, string>
  confirmed: Confirmed
}

const CHOICES = z.record(z.string().max(200), z.string().max(200))
const CONFIRMED = z.object({
  category: z.string().nullish(),
  people: z.array(z.string()).max(50).optional(),
  tags: z.array(z.string()).max(50).optional(),
})
const PASTED = z
  .object({
    text: z.string().optional(),
    html: z.string().optional(),
    name: z.string().max(255).optional(),
    choices: CHOICES.optional(),
    confirmed: CONFIRMED.optional(),
  })
  .refine(({ html, text }) => html !== undefined || text !== undefined)

/**
 * Reads the body of `POST /api/articles/import`: a form with `file`, or with `text` and `html`, and with `choices`,
 * `confirmed` (JSON) and `attachment` (a number); or all but the file as JSON. Throws a 400 for anything else.
 */
export async function readBroughtDraft(req: PayloadRequest): Promise<BroughtDraft> {
  const type = req.headers.get('content-type') ?? ''
  return type.toLowerCase().startsWith('multipart/form-data') ? await ofForm(req) : await ofJson(req)
}

async function ofForm(req: PayloadRequest): Promise<BroughtDraft> {
  const form = await bodyOf(() => req.formData?.())
  const choices = parsed(CHOICES, jsonOf(form.get('choices'))) ?? {}
  const confirmed = clean(parsed(CONFIRMED, jsonOf(form.get('confirmed'))) ?? {})
  const file = form.get('file')
  if (file instanceof File) {
    const attachment = form.get('attachment')
    const place =
      typeof attachment === 'string' && /^\d{1,3}$/.test(attachment) ? { attachment: Number(attachment) } : {}
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { brought: { kind: 'file', name: file.name, bytes, ...place }, choices, confirmed }
  }
  const [text, html, name] = ['text', 'html', 'name'].map((field) => form.get(field))
  return pasted({
    ...(typeof text === 'string' && { text }),
    ...(typeof html === 'string' && { html }),
    ...(typeof name === 'string' && { name }),
    choices,
    confirmed,
  })
}

async function ofJson(req: PayloadRequest): Promise<BroughtDraft> {
  return pasted(await bodyOf(() => req.json?.()))
}

function pasted(body: unknown): BroughtDraft {
  const read = PASTED.safeParse(body)
  if (!read.success) throw badRequest(NOTHING)
  const { choices = {}, confirmed = {}, html, name, text } = read.data
  const words = { ...(text !== undefined && { text }), ...(html && { html }), ...(name && { name }) }
  return { brought: { kind: 'pasted', ...words }, choices, confirmed: clean(confirmed) }
}

const NOTHING =
  'Envoyez un fichier (formulaire multipart/form-data, champ « file »), ou un texte (JSON, champ « text » ou « html »).'

async function bodyOf<Body>(read: () => Promise<Body> | undefined): Promise<NonNullable<Body>> {
  const body = await Promise.resolve(read()).catch(() => undefined)
  if (body === undefined || body === null) throw badRequest(NOTHING)
  return body
}

function jsonOf(value: unknown): unknown {
  if (typeof value !== 'string' || value === '') return undefined
  try {
    return JSON.parse(value)
  } catch {
    throw badRequest(UNREADABLE)
  }
}

const UNREADABLE = 'Les réponses (« choices », « confirmed ») sont illisibles : envoyez-les en JSON.'

function parsed<Value>(schema: z.ZodType<Value>, value: unknown): Value | undefined {
  if (value === undefined) return undefined
  const read = schema.safeParse(value)
  if (!read.success) throw badRequest(UNREADABLE)
  return read.data
}

function clean({ category, people, tags }: z.infer<typeof CONFIRMED>): Confirmed {
  return { ...(category && { category }), ...(people && { people }), ...(tags && { tags }) }
}
