import type { Explains } from '../body-views/acronyms'
import { bodyView } from '../body-views/body-view'
import type { RichText } from '../editorial/rich-text'
import { tagShown } from './tag-shown'
import type { AcronymView, BodyView, OutlineEntry } from './views'

/** Returns a body ready to render (`bodyView`), which the page under way then shows. */
export function bodyOf(
  state: RichText,
  takenIds: Iterable<string> = [],
  explains?: Explains,
): { body: BodyView; outline: OutlineEntry[]; acronyms: AcronymView[] } {
  return bodyView(state, tagShown, takenIds, explains)
}
