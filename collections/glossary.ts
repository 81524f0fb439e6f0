import { acronymKey, isAcronym, LONGEST_ACRONYM } from '@/payload/editorial/acronyms'
import { anyone, editors } from './access'
import { refuseSame } from './checks/same-title'
import { shown } from './collection'
import { optionalWebAddress } from './fields/web-address'
import { lineOfWords } from './fields/words'

const NOT_ONE =
  'Un sigle s’écrit en un mot qui commence par une majuscule, sans espace ni accolade : « ESS », « E.S.S. », « Ehpad », « R&D ».'

export const glossary = shown({
  slug: 'glossary',
  labels: { singular: 'Sigle', plural: 'Sigles' },
  admin: {
    group: 'Rédaction',
    useAsTitle: 'short',
    defaultColumns: ['short', 'long', 'definition', 'updatedAt'],
    listSearchableFields: ['short', 'long'],
    description:
      'Ce que veulent dire les sigles. Chaque article dit le nom entier à la première fois ; la page « Glossaire » les réunit.',
  },
  defaultSort: 'short',
  disableDuplicate: true,
  access: { create: editors, read: anyone, update: editors, delete: editors },
  hooks: {
    beforeValidate: [
      refuseSame({
        field: 'short',
        label: 'Sigle',
        keyOf: acronymKey,
        messageOf: (short) => `Le sigle « ${short} » est déjà dans le glossaire : complétez-le là.`,
      }),
    ],
  },
  fields: [
    {
      name: 'short',
      type: 'text',
      label: 'Sigle',
      required: true,
      maxLength: LONGEST_ACRONYM,
      validate: (value: string | null | undefined) =>
        typeof value !== 'string' || value === '' ? 'Écrivez le sigle.' : isAcronym(value) || NOT_ONE,
      admin: { placeholder: 'ESS' },
    },
    {
      name: 'long',
      type: 'text',
      label: 'Nom entier',
      required: true,
      maxLength: 200,
      validate: lineOfWords,
      admin: {
        placeholder: 'économie sociale et solidaire',
        description: 'Comme au milieu d’une phrase : sans majuscule ni article, sauf nom propre.',
      },
    },
    {
      name: 'definition',
      type: 'textarea',
      label: 'Définition',
      maxLength: 600,
      admin: { description: 'Une ou deux phrases, sur la page « Glossaire ».' },
    },
    {
      name: 'address',
      type: 'text',
      label: 'Adresse',
      custom: { words: 'none' },
      validate: optionalWebAddress,
      admin: { description: 'Une page qui en dit plus, ici ou ailleurs.', placeholder: 'https://…' },
    },
  ],
})
