import type { Rule } from '@/collections/before-publication/check'

/** What Grammalecte finds, where it is installed. */
export const GRAMMAR: Rule = {
  rule: 'grammar',
  family: 'french',
  name: 'Grammaire',
  why: 'Une faute d’accord ou de conjugaison fait douter du reste.',
}
