import { lexicalEditor } from '@payloadcms/richtext-lexical'
import type { RichTextField } from 'payload'
import { richText } from 'payload/shared'
import { hasContent } from '@/payload/editorial/plain-text'
import type { RichText } from '@/payload/editorial/rich-text'
import { BLOCKS } from '../blocks/registry'
import { bodyFeatures } from './editor-features'
import { noteIncompleteBlocks } from './incomplete-blocks'

/** In place of « block node failed to validate » (P50): the fields at fault are marked in the block itself. */
const INCOMPLETE_BLOCK = 'Un bloc ou un lien du texte n’est pas complet : voyez les champs marqués en rouge.'

export const bodyField: RichTextField = {
  name: 'body',
  type: 'richText',
  label: 'Texte',
  required: true,
  editor: lexicalEditor({
    features: bodyFeatures(Object.values(BLOCKS)),
    // P110
    views: '@/components/admin/blocks-in-text/body-views#bodyViews',
    admin: { placeholder: 'Écrivez, collez depuis Word, ou tapez « / » pour ajouter un bloc.' },
  }),
  admin: {
    // For its mark when the site refuses it (save-guard/refused-field-marks.tsx).
    className: 'sk-field-body',
    components: { Diff: '@/components/admin/history/body-comparison#BodyComparison' },
    description:
      'Intertitres, listes, liens et blocs (chiffres clés, encadré, image…) : tapez « / » ou prenez la barre d’outils.',
  },
  validate: async (value, options) => {
    const checked = await richText(value, options)
    if (typeof checked === 'string' && checked.includes('failed to validate')) {
      if (options.event !== 'onChange') await noteIncompleteBlocks(value as RichText, options as never)
      return INCOMPLETE_BLOCK
    }
    if (checked !== true) return checked
    return hasContent(value as RichText) ? true : 'Le texte est vide : écrivez au moins un mot ou ajoutez un bloc.'
  },
}
