import type { Check } from './check'
import { picturesOf } from './pictures'

/** A picture of the text, or the cover, that the library has without a description. */
export const undescribedPicture: Check = (document) =>
  picturesOf(document)
    .filter(({ id }) => document.undescribed.has(id))
    .map(({ id, place }) => ({
      kind: 'blocks',
      message: 'field' in place ? 'Couverture sans texte de remplacement' : 'Une image sans texte de remplacement',
      place,
      picture: id,
    }))
