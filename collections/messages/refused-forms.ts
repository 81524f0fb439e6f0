import { randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { processWide } from '@/payload/process-wide'
import type { MessageProblems, TypedMessage } from './message-form'

/** What is shown again in the form, with what is wrong: of the fields, or of the whole. */
export interface RefusedForm {
  typed: TypedMessage
  problems: MessageProblems
  reason?: string
}

/** A quarter of an hour, in milliseconds: the browser asks for it at once. */
const KEPT_FOR = 15 * 60 * 1000

/** In memory: without a script, a browser is sent to another page to see what is wrong. */
const refused = processWide('messages.refused', () => new LRUCache<string, RefusedForm>({ max: 200, ttl: KEPT_FOR }))

/** Keeps a form that was refused; returns the name to ask for it, which nobody guesses. */
export function keepRefused(form: RefusedForm): string {
  const name = randomBytes(16).toString('base64url')
  refused.set(name, form)
  return name
}

/** Returns the form of this name; undefined when there is none any more. */
export function refusedForm(name: string): RefusedForm | undefined {
  return refused.get(name)
}
