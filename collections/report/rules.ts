import type { Rule } from '../before-publication/check'
import { FRENCH_CHECKS } from '../before-publication/french/registry'
import { CHECKS } from '../before-publication/registry'
import { SERVER_CHECKS } from '../before-publication/server-registry'
import { GRAMMAR } from './engine/grammar-rule'

const RULES = new Map<string, Rule>(
  [...CHECKS, ...SERVER_CHECKS, ...FRENCH_CHECKS, GRAMMAR].map((rule) => [rule.rule, rule]),
)

/** Returns a rule of the report by its id. */
export function ruleNamed(rule: string): Rule | undefined {
  return RULES.get(rule)
}
