import path from 'node:path'
import type { ImageSize, PayloadRequest, UploadConfig } from 'payload'
import { env } from '@/payload/env'
import { draftWriters, editors, mediaReaders, staffField } from './access'
import { ownUnusedMediaOrEditors } from './access-by-document'
import { shown } from './collection'
import { createdByField } from './drafts/created-by-field'
import { knownTagsEndpoint, spellTags, tagSlugsField } from './fields/known-tags'
import { NOT_COMPARED, setByServer } from './fields/set-by-server'
import { ACCEPTED_TYPES, HEIC_NAMES } from './files/accepted-files'
import { answersFiles } from './files/media-file'
import { explainRefusedFile, hideFromVisitors, refuseUnacceptedFile } from './files/media-hooks'
import { LONGEST_SIDE } from './files/picture-size'
import { prepareFile } from './files/prepare-file'
import { publicFiles } from './files/public-files'
import { incomingFolderOf, storedFiles } from './files/stored-files'
import { resumeTransaction } from './files/without-transaction'
import { refuseWhenInUse } from './usage/refuse-when-in-use'
import { filesInPublicTexts, isNamedInPublic } from './usage/shown-to-visitors'
import { askForUsage, USAGE } from './usage/used-files'
import { usesEndpointOf } from './usage/uses-endpoint'

const folder = path.join(env.DATA_DIR, 'media')
const { dropIncoming, findPlace, finishInterrupted, nameFile, placeFile, removeFile } = storedFiles(folder)
const findPublic = publicFiles({ findPlace, isNamedInPublic, filesInPublicTexts })

/** For the start: files of writes that the end of the process interrupted. */
export { finishInterrupted as finishInterruptedFiles }

const sizes: UploadConfig['imageSizes'] = [480, 960, 1600].flatMap((width) => [
  pictureSize(`w${width}`, width, { format: 'webp', options: { quality: 78 } }),
  // Effort 1 of 9: 36 to 42 % lighter than WebP for a second of an upload; 4, the usual one, takes 15 times that.
  pictureSize(`w${width}avif`, width, { format: 'avif', options: { quality: 55, effort: 1 } }),
])

const library = shown({
  slug: 'media',
  labels: { singular: 'Fichier', plural: 'Fichiers' },
  admin: {
    group: 'Médiathèque',
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'caption', 'updatedAt'],
    listSearchableFields: ['filename', 'alt', 'caption'],
    pagination: { defaultLimit: 25 },
    description: 'Images et documents. JPEG, PNG, WebP, AVIF, GIF, HEIC ou PDF, 15 Mo au plus.',
    components: {
      beforeListTable: [
        '@/components/admin/uploads/library-files#LibraryFiles',
        '@/components/admin/lists/library-filters#LibraryFilters',
      ],
    },
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  access: { create: draftWriters, read: mediaReaders, update: ownUnusedMediaOrEditors, delete: editors },
  endpoints: [usesEndpointOf('media', 'ce fichier'), knownTagsEndpoint('media')],
  upload: {
    // Ours (`components/admin/uploads`): Payload's own has a form for each file, and refuses all when one lacks its description.
    bulkUpload: false,
    // Payload writes there, and the files come from there to the folder of the library.
    staticDir: incomingFolderOf(folder),
    // HEIC becomes JPEG before Payload sees it: these are for the window where a person chooses a file.
    mimeTypes: [...ACCEPTED_TYPES, ...HEIC_NAMES],
    imageSizes: sizes,
    adminThumbnail: 'w480',
    focalPoint: true,
    crop: true,
    pasteURL: false,
    displayPreview: true,
    // Re-encodes uploads, so that no published photo keeps a camera position or is larger than a screen.
    resizeOptions: { width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true },
    handlers: [answersFiles(folder, { findPlace, findPublic })],
  },
  hooks: {
    beforeOperation: [askForUsage, refuseUnacceptedFile, prepareFile(folder)],
    beforeValidate: [spellTags('media')],
    beforeChange: [nameFile],
    beforeDelete: [refuseWhenInUse('Ce fichier', { drafts: true })],
    afterChange: [placeFile],
    afterDelete: [removeFile],
    afterRead: [hideFromVisitors],
    afterError: [({ req }) => dropIncoming(req), explainRefusedFile],
  },
  fields: [
    {
      name: 'framing',
      type: 'ui',
      admin: {
        condition: (data) => Boolean(data.id) && data.mimeType !== 'application/pdf',
        components: { Field: '@/components/admin/uploads/framing#Framing' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
    },
    {
      name: 'alt',
      type: 'text',
      label: 'Description de l’image',
      admin: {
        description:
          'Ce que l’image montre, pour qui ne la voit pas : « Deux personnes marchent dans un couloir clair. »',
        condition: (data) => !data?.decorative,
      },
      validate: (value: string | null | undefined, { data, operation, req }: DescriptionOptions) =>
        data.decorative || data.mimeType === 'application/pdf' || value?.trim() || isPasted(operation, req)
          ? true
          : 'Décrivez l’image, ou cochez « Image décorative » si elle n’apporte aucune information.',
    },
    {
      name: 'decorative',
      type: 'checkbox',
      label: 'Image décorative',
      defaultValue: false,
      admin: { description: 'Elle n’apporte aucune information : les lecteurs d’écran la passent.' },
    },
    { name: 'caption', type: 'text', label: 'Légende' },
    {
      name: 'bearsText',
      type: 'checkbox',
      label: 'Cette image porte du texte',
      defaultValue: false,
      access: { read: staffField },
      admin: {
        condition: isPicture,
        description:
          'Une affiche, une invitation, un tableau photographié : ses mots sont alors demandés avant de publier.',
      },
    },
    {
      name: 'wordsOfPicture',
      type: 'ui',
      admin: {
        condition: (data) => Boolean(data.id) && isPicture(data),
        components: { Field: '@/components/admin/posters/words-of-picture#WordsOfPicture' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
    },
    {
      name: 'transcript',
      type: 'textarea',
      label: 'Texte de l’image',
      admin: {
        condition: isPicture,
        disableBulkEdit: true,
        description:
          'Les mots que l’image porte, en entier. Les lecteurs les déplient sous l’image, et la recherche les trouve.',
      },
    },
    { name: 'credit', type: 'text', label: 'Crédit', admin: { description: 'Qui a fait la photo ou le dessin.' } },
    {
      // In place of folders: a picture of a person at work is found under both.
      name: 'tags',
      type: 'text',
      hasMany: true,
      label: 'Étiquettes',
      custom: { words: 'none' },
      access: { read: staffField },
      admin: {
        position: 'sidebar',
        description: 'Pour retrouver ce fichier. Tapez un mot, puis Entrée. Les lecteurs ne les voient pas.',
        components: {
          afterInput: [
            { path: '@/components/admin/document/known-tags#KnownTags', clientProps: { collection: 'media' } },
          ],
        },
      },
    },
    { ...tagSlugsField, access: { ...tagSlugsField.access, read: staffField } },
    createdByField,
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
    {
      // Only asked for, in lists: `usage/used-files.ts`. P107: it is « virtual » by its own name.
      name: USAGE,
      type: 'select',
      label: 'Usage',
      virtual: USAGE,
      options: [
        { label: 'Utilisé', value: 'used' },
        { label: 'Jamais utilisé', value: 'unused' },
      ],
      ...setByServer({ read: staffField }),
      admin: {
        condition: () => false,
        disableBulkEdit: true,
        disableListColumn: true,
        disableGroupBy: true,
        ...NOT_COMPARED,
      },
    },
    {
      // SHA-256 of the file as it was sent: the same one is recognised when it comes again.
      name: 'contentHash',
      type: 'text',
      index: true,
      ...setByServer({ read: staffField }),
      admin: {
        hidden: true,
        disableListColumn: true,
        disableListFilter: true,
        disableGroupBy: true,
        ...NOT_COMPARED,
      },
    },
  ],
})

export const media: typeof library = {
  ...library,
  // Before all others: they read what they compare with in the transaction that writes.
  hooks: { ...library.hooks, beforeValidate: [resumeTransaction, ...(library.hooks?.beforeValidate ?? [])] },
}

interface DescriptionOptions {
  data: { decorative?: boolean; mimeType?: string }
  operation?: string
  req: PayloadRequest
}

function isPicture(data: { mimeType?: string | null } | undefined): boolean {
  return data?.mimeType !== 'application/pdf'
}

/** A picture that the editor sends when it is pasted: it is described afterwards, and not published before. */
function isPasted(operation: string | undefined, req: PayloadRequest): boolean {
  return operation === 'create' && req.query?.pasted === 'true'
}

function pictureSize(name: string, width: number, formatOptions: ImageSize['formatOptions']): ImageSize {
  return {
    name,
    width,
    // Named, so that Payload does not encode each size twice, the first time only to know where to cut it (P64).
    fit: 'inside',
    withoutEnlargement: true,
    formatOptions,
    admin: { disableListColumn: true, disableListFilter: true, disableGroupBy: true },
  }
}
