import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { richText } from 'payload/shared'
import { hasContent } from '@/payload/editorial/plain-text'
import type { RichText } from '@/payload/editorial/rich-text'
import { calloutFeatures } from '../fields/editor-features'
import { block } from './block'

export const callout = block('callout', {
  labels: { singular: 'Encadré', plural: 'Encadrés' },
  drawing: 'Un cadre avec un titre et quelques lignes',
  fields: [
    {
      name: 'kind',
      type: 'radio',
      label: 'Genre',
      required: true,
      defaultValue: 'information',
      options: [
        { label: 'Information', value: 'information' },
        { label: 'Important', value: 'important' },
      ],
    },
    { name: 'title', type: 'text', label: 'Titre' },
    {
      name: 'content',
      type: 'richText',
      label: 'Texte',
      required: true,
      editor: lexicalEditor({
        features: calloutFeatures,
        admin: { placeholder: 'Quelques lignes : ce qu’il faut retenir.' },
      }),
      // Lines without a word are none.
      validate: async (value, options) => {
        const checked = await richText(value, options)
        return checked !== true || hasContent(value as RichText) ? checked : 'Écrivez au moins un mot.'
      },
    },
  ],
})
