import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { badRequest } from './http-errors'

/** Returns what a request sent in its body, as `shape` has it. One without a body asks for nothing in particular. Throws (400) with the sentence of the shape. */
export async function sentBody<Shape extends z.ZodType>(req: PayloadRequest, shape: Shape): Promise<z.infer<Shape>> {
  const sent: unknown = await req.json?.().catch(() => ({}))
  const read = shape.safeParse(sent ?? {})
  if (!read.success) throw badRequest(read.error.issues[0]?.message ?? 'Cette demande n’est pas bien formée.')
  return read.data
}
