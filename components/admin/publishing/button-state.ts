import { isEditor, type Person } from '@/collections/access'

/** What the one button of a form offers. */
export type ButtonState = 'propose' | 'publish' | 'update' | 'up-to-date'

interface Facts {
  person: Person
  isPublished: boolean
  /** Whether something was typed or saved that readers do not see yet. */
  hasChanges: boolean
}

/** A writer proposes; an editor publishes, then publishes what changed since. */
export function buttonState({ person, isPublished, hasChanges }: Facts): ButtonState {
  if (!isEditor(person)) return 'propose'
  if (!isPublished) return 'publish'
  return hasChanges ? 'update' : 'up-to-date'
}

/** The points announce a question. */
export const BUTTON_LABELS: Record<ButtonState, string> = {
  propose: 'Proposer à la relecture',
  publish: 'Publier…',
  update: 'Mettre à jour…',
  'up-to-date': 'À jour',
}
