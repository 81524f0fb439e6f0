import { MetaDescriptionField, MetaImageField, MetaTitleField } from '@payloadcms/plugin-seo/fields'
import { staffField, staffOrPagesField } from './access'
import { RESERVED_ARTICLE_SLUGS } from './addresses/reserved-slugs'
import { LONGEST_EXCERPT } from './before-publication/lengths'
import { draftable } from './drafts/draftable'
import { noteBody } from './drafts/note-body'
import { setCoverKey, setPublicationDate, setRevisionDate } from './drafts/publication-dates'
import { bodyField } from './fields/body-field'
import { describedPicture } from './fields/described-picture'
import { knownTagsEndpoint, spellTags, tagSlugsField } from './fields/known-tags'
import { NOT_COMPARED, setByServer } from './fields/set-by-server'
import { titleField } from './fields/title-field'
import { fewWords } from './fields/words'
import { importDraft } from './imports/import-endpoint'
import { removeSourcesOf } from './imports/remove-sources'

/** Keeps the server's own fields out of the columns and filters of lists, and of the comparison of versions. */
const OUT_OF_LISTS = {
  disableListColumn: true,
  disableListFilter: true,
  disableGroupBy: true,
  ...NOT_COMPARED,
} as const

/** No reader of the article reads it. */
const FOR_MACHINES = { words: 'none' } as const

export const articles = draftable(
  {
    slug: 'articles',
    labels: { singular: 'Article', plural: 'Articles' },
    admin: {
      group: 'Rédaction',
      useAsTitle: 'title',
      defaultColumns: ['title', '_status', 'category', 'authors', 'publishedAt', 'updatedAt'],
      listSearchableFields: ['title', 'excerpt', 'slug', 'body'],
      pagination: { defaultLimit: 25 },
      description:
        'Les actualités du site. Un brouillon n’est vu de personne ; « Publier » le montre aussitôt, « Programmer » à l’heure dite.',
    },
    defaultSort: '-updatedAt',
    defaultPopulate: { title: true, slug: true, excerpt: true, publishedAt: true },
    hooks: {
      // The key of the drawing is made from the slug; the files and minutes, from the text as it will be.
      beforeValidate: [setPublicationDate, setRevisionDate, setCoverKey, noteBody, spellTags('articles')],
      beforeDelete: [removeSourcesOf],
    },
    fields: [
      titleField,
      {
        name: 'excerpt',
        type: 'textarea',
        label: 'Chapô',
        required: true,
        validate: fewWords,
        maxLength: LONGEST_EXCERPT,
        admin: { components: { Field: '@/components/admin/writing/excerpt-field#ExcerptField' } },
      },
      bodyField,
    ],
  },
  {
    thisDocument: 'cet article',
    endpoints: [knownTagsEndpoint('articles'), importDraft],
    address: { example: 'economie-sociale-et-solidaire', reserved: RESERVED_ARTICLE_SLUGS },
    panel: [
      {
        name: 'alreadyPublished',
        type: 'ui',
        admin: {
          position: 'sidebar',
          components: { Field: '@/components/admin/writing/already-published#AlreadyPublished' },
          disableBulkEdit: true,
          disableListColumn: true,
        },
      },
      {
        name: 'category',
        type: 'relationship',
        relationTo: 'categories',
        label: 'Rubrique',
        required: true,
        index: true,
        admin: { position: 'sidebar', description: 'Une seule : c’est elle qui donne sa couleur à l’article.' },
      },
      {
        name: 'authors',
        type: 'relationship',
        relationTo: 'people',
        hasMany: true,
        label: 'Signature',
        admin: { position: 'sidebar', description: 'La personne, ou les personnes, qui signent.' },
      },
      {
        name: 'cover',
        type: 'upload',
        relationTo: 'media',
        label: 'Couverture',
        filterOptions: { mimeType: { contains: 'image/' } },
        validate: describedPicture,
        admin: {
          position: 'sidebar',
          description: 'Sans image, le site dessine une couverture aux couleurs de la rubrique.',
          components: { Field: '@/components/admin/uploads/picture-field#PictureField' },
        },
      },
      {
        name: 'dossier',
        type: 'relationship',
        relationTo: 'dossiers',
        label: 'Dossier',
        index: true,
        admin: {
          position: 'sidebar',
          description: 'Si l’article fait partie d’une série, à lire dans l’ordre.',
          components: {
            Field: {
              path: '@/components/admin/document-search/document-field#DocumentField',
              clientProps: { kind: 'Dossier', canCreate: true },
            },
          },
        },
      },
      {
        name: 'tags',
        type: 'text',
        hasMany: true,
        label: 'Mots-clés',
        // Keywords describe the article: they are not part of its text.
        custom: { words: 'none' },
        admin: {
          position: 'sidebar',
          description: 'Tapez un mot, puis Entrée. Un mot déjà utilisé garde l’écriture qu’il a.',
          components: { afterInput: ['@/components/admin/document/known-tags#KnownTags'] },
        },
      },
      {
        name: 'origin',
        type: 'ui',
        admin: {
          position: 'sidebar',
          components: { Field: '@/components/admin/deposit/origin#Origin' },
          disableBulkEdit: true,
          disableListColumn: true,
        },
      },
    ],
    date: [
      {
        name: 'publishedAt',
        type: 'date',
        label: 'Date',
        index: true,
        // A copy has not been published.
        hooks: { beforeDuplicate: [() => null] },
        admin: {
          position: 'sidebar',
          // In figures: P49.
          date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm', timeFormat: 'HH:mm' },
          description:
            'Laissez vide : elle est mise à la première publication. Pour publier plus tard : « Programmer ».',
        },
      },
    ],
    folded: [
      {
        type: 'collapsible',
        label: 'Référencement',
        admin: { position: 'sidebar', initCollapsed: true },
        fields: [
          {
            name: 'meta',
            type: 'group',
            // Not shown in the form, whose fold says the same: lists name these fields « Référencement > … ».
            label: 'Référencement',
            admin: {
              className: 'sk-unlabelled-group',
              hideGutter: true,
              description:
                'Ce que montrent les moteurs de recherche et les réseaux. Vide, le titre et le chapô servent.',
            },
            fields: [
              MetaTitleField({ overrides: { label: 'Titre pour les moteurs', custom: FOR_MACHINES } }),
              MetaDescriptionField({ overrides: { label: 'Description pour les moteurs', custom: FOR_MACHINES } }),
              MetaImageField({ relationTo: 'media', overrides: { label: 'Image de partage' } }),
            ],
          },
          {
            name: 'sharedLink',
            type: 'ui',
            admin: {
              components: { Field: '@/components/admin/writing/shared-link#SharedLink' },
              disableListColumn: true,
            },
          },
        ],
      },
    ],
    others: [
      {
        name: 'sample',
        type: 'checkbox',
        label: 'Exemple',
        defaultValue: false,
        admin: {
          description:
            'Contenu fictif : le site l’affiche comme « Exemple », hors du flux RSS, du plan du site et des moteurs de recherche.',
          disableBulkEdit: true,
        },
      },
    ],
    hidden: [
      tagSlugsField,
      {
        name: 'coverKey',
        type: 'text',
        ...setByServer(),
        admin: { hidden: true, ...OUT_OF_LISTS },
      },
      {
        // When the published text last changed: « Mis à jour le … ».
        name: 'revisedAt',
        type: 'date',
        ...setByServer({ read: staffOrPagesField }),
        admin: { hidden: true, ...OUT_OF_LISTS },
      },
      {
        name: 'readingMinutes',
        type: 'number',
        ...setByServer(),
        admin: { hidden: true, ...OUT_OF_LISTS },
      },
      {
        name: 'bodyMedia',
        type: 'relationship',
        relationTo: 'media',
        hasMany: true,
        ...setByServer({ read: staffField }, { filesOf: 'body' }),
        admin: { hidden: true, ...OUT_OF_LISTS },
      },
      {
        name: 'bodyFigures',
        type: 'relationship',
        relationTo: 'figures',
        hasMany: true,
        ...setByServer({ read: staffField }, { filesOf: 'body' }),
        admin: { hidden: true, ...OUT_OF_LISTS },
      },
    ],
  },
)
