import { lexicalEditor } from '@payloadcms/richtext-lexical'
import type { RichTextField } from 'payload'
import { richText } from 'payload/shared'
import { hasContent } from '@/payload/editorial/plain-text'
import type { RichText } from '@/payload/editorial/rich-text'
import { callToAction } from '../blocks/call-to-action'
import { callout } from '../blocks/callout'
import { download } from '../blocks/download'
import { figure } from '../blocks/figure'
import { gallery } from '../blocks/gallery'
import { keyFigures } from '../blocks/key-figures'
import { quote } from '../blocks/quote'
import { video } from '../blocks/video'
import { bodyFeatures } from './editor-features'

/** The blocks of a body: one schema here, one renderer in `components/blocks`. */
export const BODY_BLOCKS = [keyFigures, callout, quote, figure, gallery, video, download, callToAction]

/** In place of Payload's « block node failed to validate »: the fields at fault are marked in the block itself. */
const INCOMPLETE_BLOCK = 'Un bloc ou un lien du texte n’est pas complet : voyez les champs marqués en rouge.'

export const bodyField: RichTextField = {
  name: 'body',
  type: 'richText',
  label: 'Texte',
  required: true,
  editor: lexicalEditor({
    features: bodyFeatures(BODY_BLOCKS),
    admin: { placeholder: 'Écrivez, collez depuis Word, ou tapez « / » pour ajouter un bloc.' },
  }),
  admin: {
    description:
      'Intertitres, listes, liens et blocs (chiffres clés, encadré, image…) : tapez « / » ou prenez la barre d’outils.',
  },
  validate: async (value, options) => {
    const checked = await richText(value, options)
    if (typeof checked === 'string' && checked.includes('failed to validate')) return INCOMPLETE_BLOCK
    if (checked !== true) return checked
    return hasContent(value as RichText) ? true : 'Le texte est vide : écrivez au moins un mot ou ajoutez un bloc.'
  },
}
