import type { Block } from 'payload'
import { optionalWebAddress } from '../fields/web-address'
import { blockImage } from './block-image'

export const keyFigures: Block = {
  slug: 'keyFigures',
  interfaceName: 'KeyFiguresBlock',
  labels: { singular: 'Chiffres clés', plural: 'Chiffres clés' },
  ...blockImage('key-figures', 'Trois grands nombres côte à côte'),
  fields: [
    { name: 'title', type: 'text', label: 'Titre' },
    {
      name: 'items',
      type: 'array',
      label: 'Chiffres',
      labels: { singular: 'Chiffre', plural: 'Chiffres' },
      required: true,
      minRows: 1,
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
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'label', type: 'text', label: 'Nom', admin: { width: '40%' } },
            { name: 'url', type: 'text', label: 'Adresse', admin: { width: '40%' }, validate: optionalWebAddress },
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
}
