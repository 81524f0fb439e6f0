import { optionalWebAddress } from '../fields/web-address'
import { block } from './block'

interface Row {
  figure?: unknown
}

/** Whether a row has words of its own, in place of a figure that several texts share. */
const isOwn = (_data: unknown, row: Row) => !row?.figure

/** For the words that a row needs when it shares no figure. */
function unlessShared(value: unknown, { siblingData }: { siblingData: unknown }): string | true {
  if (!isOwn(null, siblingData as Row)) return true
  return typeof value === 'string' && value.trim() !== ''
    ? true
    : 'Remplissez ce champ, ou choisissez un chiffre partagé.'
}

export const keyFigures = block('keyFigures', {
  labels: { singular: 'Chiffres clés', plural: 'Chiffres clés' },
  drawing: 'Trois grands nombres côte à côte',
  fields: [
    { name: 'title', type: 'text', label: 'Titre' },
    {
      name: 'items',
      type: 'array',
      label: 'Chiffres',
      labels: { singular: 'Chiffre', plural: 'Chiffres' },
      required: true,
      minRows: 1,
      // « 2,7 millions de salariés ».
      custom: { words: 'oneLine' },
      admin: { description: 'De un à cinq chiffres se lisent d’un coup d’œil.' },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'value',
              type: 'text',
              label: 'Nombre',
              validate: unlessShared,
              admin: { width: '30%', placeholder: '2,7', condition: isOwn },
            },
            {
              name: 'unit',
              type: 'text',
              label: 'Unité',
              admin: { width: '30%', placeholder: 'millions', condition: isOwn },
            },
            {
              name: 'label',
              type: 'text',
              label: 'Ce que c’est',
              validate: unlessShared,
              admin: { width: '40%', placeholder: 'de salariés', condition: isOwn },
            },
          ],
        },
        {
          name: 'figure',
          type: 'relationship',
          relationTo: 'figures',
          label: 'Chiffre partagé',
          admin: {
            description: 'À la place du nombre ci-dessus : corrigé une fois, il l’est partout.',
            components: {
              Field: {
                path: '@/components/admin/document-search/document-field#DocumentField',
                clientProps: { kind: 'Chiffre' },
              },
            },
          },
        },
      ],
    },
    {
      name: 'source',
      type: 'group',
      label: 'Source',
      custom: { words: 'afterLabel' },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'label', type: 'text', label: 'Nom', admin: { width: '40%' } },
            {
              name: 'url',
              type: 'text',
              label: 'Adresse',
              custom: { words: 'none' },
              admin: { width: '40%' },
              validate: optionalWebAddress,
            },
            {
              name: 'date',
              type: 'date',
              label: 'Date',
              admin: { width: '20%', date: { displayFormat: 'dd/MM/yyyy', pickerAppearance: 'dayOnly' } },
            },
          ],
        },
      ],
    },
  ],
})
