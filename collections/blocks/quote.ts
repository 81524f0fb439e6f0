import { block } from './block'

export const quote = block('quote', {
  labels: { singular: 'Exergue', plural: 'Exergues' },
  drawing: 'Une phrase en grand',
  fields: [
    {
      name: 'text',
      type: 'textarea',
      label: 'Phrase',
      required: true,
      admin: { description: 'Sans guillemets : la mise en page s’en charge.' },
    },
    {
      type: 'row',
      fields: [
        { name: 'author', type: 'text', label: 'Qui parle', admin: { width: '50%' } },
        { name: 'role', type: 'text', label: 'Sa fonction', admin: { width: '50%' } },
      ],
    },
  ],
})
