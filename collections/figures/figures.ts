import type { Access } from 'payload'
import { editors, personOf, readsDrafts, staffField } from '../access'
import { shown } from '../collection'
import { optionalWebAddress } from '../fields/web-address'
import { lineOfWords } from '../fields/words'
import { refuseWhenInUse } from '../usage/refuse-when-in-use'
import { usesEndpointOf } from '../usage/uses-endpoint'
import { verifiedEndpoint } from './verified-endpoint'

/** A visitor reaches a figure through a published document that shows it, never as a collection. */
const figureReaders: Access = ({ req }) =>
  readsDrafts(personOf(req)) || req.payloadAPI !== 'REST' || req.routeParams?.collection !== 'figures'

const DAY = { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' } as const

export const figures = shown({
  slug: 'figures',
  labels: { singular: 'Chiffre', plural: 'Chiffres' },
  admin: {
    group: 'Rédaction',
    useAsTitle: 'label',
    components: { beforeListTable: ['@/components/admin/figures/due-figures#DueFigures'] },
    defaultColumns: ['label', 'value', 'unit', 'verifiedOn', 'recheckOn', 'owner'],
    listSearchableFields: ['label', 'value', 'scope'],
    description:
      'Des chiffres que plusieurs articles montrent. Corrigé ici, un chiffre l’est aussitôt partout ; dans un texte, il se prend dans un bloc « Chiffres clés ».',
  },
  defaultSort: 'label',
  defaultPopulate: { value: true, unit: true, label: true, scope: true, source: true, verifiedOn: true },
  access: { create: editors, read: figureReaders, update: editors, delete: editors },
  endpoints: [usesEndpointOf('figures', 'ce chiffre'), verifiedEndpoint],
  hooks: { beforeDelete: [refuseWhenInUse('Ce chiffre', { drafts: true })] },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'value',
          type: 'text',
          label: 'Nombre',
          required: true,
          validate: lineOfWords,
          admin: { width: '30%', placeholder: '2,7' },
        },
        { name: 'unit', type: 'text', label: 'Unité', admin: { width: '30%', placeholder: 'millions' } },
        {
          name: 'label',
          type: 'text',
          label: 'Ce que c’est',
          required: true,
          validate: lineOfWords,
          admin: { width: '40%', placeholder: 'de salariés' },
        },
      ],
    },
    {
      name: 'scope',
      type: 'text',
      label: 'Périmètre',
      admin: { description: 'De quoi et de quand : « en France, hors Mayotte, fin 2024 ».' },
    },
    {
      name: 'source',
      type: 'group',
      label: 'Source',
      custom: { words: 'afterLabel' },
      // Its fields say so themselves: a heading here would skip a level.
      admin: { className: 'sk-unlabelled-group', hideGutter: true },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'label', type: 'text', label: 'Source', admin: { width: '35%' } },
            {
              name: 'url',
              type: 'text',
              label: 'Adresse de la source',
              custom: { words: 'none' },
              validate: optionalWebAddress,
              admin: { width: '35%' },
            },
            { name: 'date', type: 'date', label: 'Date de la source', admin: { width: '30%', date: DAY } },
          ],
        },
      ],
    },
    {
      name: 'check',
      type: 'ui',
      admin: {
        position: 'sidebar',
        condition: (data) => Boolean(data.id),
        components: { Field: '@/components/admin/figures/verified-today#VerifiedToday' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
    },
    {
      name: 'verifiedOn',
      type: 'date',
      label: 'Vérifié le',
      admin: { position: 'sidebar', date: DAY, description: 'Les lecteurs lisent « vérifié le … » sous le chiffre.' },
    },
    {
      name: 'recheckOn',
      type: 'date',
      label: 'À revérifier le',
      index: true,
      access: { read: staffField },
      admin: {
        position: 'sidebar',
        date: DAY,
        components: { Cell: '@/components/admin/figures/recheck-cell#RecheckCell' },
        description: 'Ce jour-là, il vient sur la première page, et par courriel une fois par semaine.',
      },
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      label: 'Qui s’en occupe',
      index: true,
      access: { read: staffField },
      custom: { words: 'none' },
      defaultValue: ({ user }: { user?: { id: string; collection?: string } | null }) =>
        user?.collection === 'users' ? user.id : undefined,
      admin: { position: 'sidebar', description: 'Vide : toute la rédaction en chef.' },
    },
    {
      name: 'uses',
      type: 'ui',
      admin: {
        position: 'sidebar',
        condition: (data) => Boolean(data.id),
        components: { Field: '@/components/admin/document/uses-of-file#UsesOfFile' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
    },
  ],
})
