import { optionalWebAddress } from '../fields/web-address'
import { block } from './block'

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
              required: true,
              admin: { width: '30%', placeholder: '2,7' },
            },
            {
              name: 'unit',
              type: 'text',
              label: 'Unité',
              admin: { width: '30%', placeholder: 'millions' },
            },
            {
              name: 'label',
              type: 'text',
              label: 'Ce que c’est',
              required: true,
              admin: { width: '40%', placeholder: 'de salariés' },
            },
          ],
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
