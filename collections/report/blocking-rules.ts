import type { CheckboxField, PayloadRequest } from 'payload'
import type { Rule } from '../before-publication/check'
import { CHECKS } from '../before-publication/registry'
import { SERVER_CHECKS } from '../before-publication/server-registry'

/** The rules that are certain enough to block: an admin chooses among them. What the schema needs always blocks. */
const CERTAIN_RULES: Rule[] = [...CHECKS, ...SERVER_CHECKS].filter(({ canBlock }) => canBlock !== undefined)

/** A box for each of them, in the settings of the site. */
export const blockingFields: CheckboxField[] = CERTAIN_RULES.map(({ rule, name, why, canBlock }) => ({
  name: fieldOf(rule),
  type: 'checkbox',
  label: name,
  defaultValue: canBlock?.byDefault ?? false,
  ...(why !== undefined && { admin: { description: why } }),
}))

/** Returns the rules whose findings block a publication now, by their ids. */
export async function blockingRules(req: PayloadRequest): Promise<Set<string>> {
  const { blocking = {} } = await req.payload.findGlobal({ slug: 'site', depth: 0, req })
  const chosen = blocking as Record<string, boolean | null | undefined>
  const blocks = ({ rule, canBlock }: Rule) => chosen[fieldOf(rule)] ?? canBlock?.byDefault ?? false
  return new Set(CERTAIN_RULES.filter(blocks).map(({ rule }) => rule))
}

/** `empty-heading` is `emptyHeading`. */
function fieldOf(rule: string): string {
  return rule.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
