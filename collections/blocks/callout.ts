import { lexicalEditor } from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'
import { calloutFeatures } from '../fields/editor-features'
import { blockImage } from './block-image'

export const callout: Block = {
  slug: 'callout',
  interfaceName: 'CalloutBlock',
  labels: { singular: 'Encadré', plural: 'Encadrés' },
  ...blockImage('callout', 'Un cadre avec un titre et quelques lignes'),
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
    },
  ],
}
