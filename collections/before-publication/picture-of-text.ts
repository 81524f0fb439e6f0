import { isEmpty, type ServerCheck } from './check'
import { picturesOf } from './pictures'

/** RGAA 1.8: a picture whose words are nowhere as text. */
export const pictureOfText: ServerCheck = (document, site) =>
  picturesOf(document).flatMap(({ id, place }) => {
    const picture = site.pictures[id]
    if (!picture?.hasText || !isEmpty(picture.words)) return []
    return [{ kind: 'advises' as const, message: 'Cette image porte du texte : écrivez-le aussi sous elle', place }]
  })
