import type { Field, GlobalConfig } from 'payload'
import { adminField, anyone, editors, nobody, staffField } from '../access'
import { noteReadsOfGlobal } from '../addresses/note-reads'
import { noteSite, renewPagesOfSite } from '../addresses/renew-pages'
import { refuseBadInputInGlobal } from '../checks/bad-input'
import { tidyTextsInGlobal } from '../checks/tidy-texts'
import { refuseUnknownRelationsInGlobal } from '../checks/unknown-relations'
import { refuseOtherAccountInGlobal } from '../checks/written-by'
import { webAddress } from '../fields/web-address'
import { recordSettings } from '../journal/record-settings'
import { publisherField } from './publisher-fields'
import { reviewingFields } from './reviewing-fields'

const links: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'label', type: 'text', label: 'Texte', required: true, admin: { width: '40%' } },
      {
        name: 'url',
        type: 'text',
        label: 'Adresse',
        required: true,
        validate: webAddress,
        admin: {
          width: '60%',
          description: '/blog/… pour une page du site, https://… pour une autre.',
          components: { afterInput: ['@/components/admin/document-search/own-address#OwnAddress'] },
        },
      },
    ],
  },
]

/** An editor chooses what is put forward and edits the menus; the rest is the admins'. */
const ofAdmins = {
  access: { update: adminField },
  admin: { description: 'Seules les personnes de l’administration le changent : demandez-leur.' },
} as const

export const site: GlobalConfig<'site'> = {
  slug: 'site',
  label: 'Réglages du site',
  admin: {
    group: 'Site',
    hideAPIURL: true,
    description: 'Nom, une de l’accueil, menus, pied de page, éditeur du site.',
    components: {
      elements: {
        beforeDocumentControls: [
          {
            path: '@/components/admin/save-guard/collection-save-guard#GlobalPlainGuard',
            serverProps: { global: 'site' },
          },
          { path: '@/components/admin/document/ask-whom#AskWhom', clientProps: { whom: 'editors' } },
        ],
      },
    },
  },
  lockDocuments: false,
  access: { read: anyone, readVersions: nobody, update: editors },
  hooks: {
    beforeOperation: [...refuseBadInputInGlobal, tidyTextsInGlobal, refuseOtherAccountInGlobal, noteReadsOfGlobal],
    beforeValidate: [noteSite, refuseUnknownRelationsInGlobal],
    afterChange: [recordSettings, renewPagesOfSite],
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Accueil',
          fields: [
            {
              name: 'name',
              type: 'text',
              label: 'Nom du site',
              required: true,
              defaultValue: 'Skorann Actualités',
              ...ofAdmins,
            },
            { name: 'tagline', type: 'text', label: 'Ligne de présentation', ...ofAdmins },
            {
              name: 'lead',
              type: 'relationship',
              relationTo: 'articles',
              label: 'Article à la une',
              filterOptions: { _status: { equals: 'published' } },
              admin: {
                description: 'Vide, ou s’il n’est plus publié : le plus récent.',
                components: {
                  Field: {
                    path: '@/components/admin/document-search/document-field#DocumentField',
                    clientProps: { kind: 'Article' },
                  },
                },
              },
            },
            {
              name: 'dossier',
              type: 'relationship',
              relationTo: 'dossiers',
              label: 'Dossier mis en avant',
              admin: {
                components: {
                  Field: {
                    path: '@/components/admin/document-search/document-field#DocumentField',
                    clientProps: { kind: 'Dossier', canCreate: true },
                  },
                },
              },
            },
          ],
        },
        {
          label: 'Menus',
          fields: [
            {
              name: 'navigation',
              type: 'array',
              label: 'Menu principal',
              labels: { singular: 'Lien', plural: 'Liens' },
              admin: { description: 'Vide : les rubriques.' },
              fields: links,
            },
            {
              name: 'footer',
              type: 'array',
              label: 'Pied de page',
              labels: { singular: 'Colonne', plural: 'Colonnes' },
              fields: [
                { name: 'title', type: 'text', label: 'Titre', required: true },
                {
                  name: 'links',
                  type: 'array',
                  label: 'Liens',
                  labels: { singular: 'Lien', plural: 'Liens' },
                  fields: links,
                },
              ],
            },
            {
              name: 'social',
              type: 'array',
              label: 'Réseaux sociaux',
              access: ofAdmins.access,
              labels: { singular: 'Réseau', plural: 'Réseaux' },
              fields: links,
              admin: ofAdmins.admin,
            },
          ],
        },
        { label: 'Éditeur', fields: [{ ...publisherField, access: ofAdmins.access }] },
        {
          label: 'Relecture',
          fields: reviewingFields.map(
            (field) => ({ ...field, access: { ...ofAdmins.access, read: staffField } }) as Field,
          ),
        },
      ],
    },
  ],
}
