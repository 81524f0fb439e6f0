import path from 'node:path'
import type { CollectionConfig, ImageSize, UploadConfig } from 'payload'
import { env } from '@/payload/env'
import { editors, mediaReaders, nobody, staff } from './access'
import { ownUnusedMediaOrEditors } from './access-by-document'
import { createdByField } from './fields/created-by'
import { idField, withId } from './fields/id'
import { refuseBadInput } from './hooks/bad-input'
import {
  ACCEPTED_TYPES,
  explainRefusedFile,
  fileIsKept,
  hideFromVisitors,
  nameFile,
  refuseUnacceptedFile,
} from './hooks/media'
import { answersFiles } from './hooks/media-file'
import { refuseWhenShown } from './hooks/refuse-when-in-use'
import { noteRow, noteRowToDelete, renewPages, renewPagesAfterDelete } from './hooks/renew-pages'

const staticDir = path.join(env.DATA_DIR, 'media')

const sizes: UploadConfig['imageSizes'] = [480, 960, 1600].flatMap((width) => [
  pictureSize(`w${width}`, width, { format: 'webp', options: { quality: 78 } }),
  // Effort 1 of 9: 36 to 42 % lighter than WebP for a second of an upload; 4, the usual one, takes 15 times that.
  pictureSize(`w${width}avif`, width, { format: 'avif', options: { quality: 55, effort: 1 } }),
])

export const media: CollectionConfig<'media'> = {
  slug: 'media',
  labels: { singular: 'Fichier', plural: 'Fichiers' },
  admin: {
    group: 'Médiathèque',
    useAsTitle: 'filename',
    hideAPIURL: true,
    defaultColumns: ['filename', 'alt', 'caption', 'updatedAt'],
    listSearchableFields: ['filename', 'alt', 'caption'],
    pagination: { defaultLimit: 25 },
    description: 'Images et documents. JPEG, PNG, WebP, AVIF, GIF ou PDF, 15 Mo au plus.',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  forceSelect: withId,
  access: { create: staff, read: mediaReaders, readVersions: nobody, update: ownUnusedMediaOrEditors, delete: editors },
  upload: {
    staticDir,
    mimeTypes: [...ACCEPTED_TYPES],
    imageSizes: sizes,
    adminThumbnail: 'w480',
    focalPoint: true,
    crop: true,
    pasteURL: false,
    displayPreview: true,
    // Re-encodes what is sent: no camera position stays in a published photo, and none is larger than a screen.
    resizeOptions: { width: 2560, height: 2560, fit: 'inside', withoutEnlargement: true },
    handlers: [answersFiles(staticDir)],
  },
  hooks: {
    beforeOperation: [...refuseBadInput, refuseUnacceptedFile, nameFile],
    beforeValidate: [noteRow],
    beforeDelete: [refuseWhenShown, noteRowToDelete],
    afterRead: [hideFromVisitors],
    afterChange: [fileIsKept, renewPages],
    afterDelete: [renewPagesAfterDelete],
    afterError: [explainRefusedFile],
  },
  fields: [
    idField,
    {
      name: 'alt',
      type: 'text',
      label: 'Description de l’image',
      admin: {
        description:
          'Ce que l’image montre, pour qui ne la voit pas : « Deux personnes marchent dans un couloir clair. »',
        condition: (data) => !data?.decorative,
      },
      validate: (value: string | null | undefined, { data }: { data: { decorative?: boolean; mimeType?: string } }) =>
        data.decorative || data.mimeType === 'application/pdf' || value?.trim()
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
    { name: 'credit', type: 'text', label: 'Crédit', admin: { description: 'Qui a fait la photo ou le dessin.' } },
    createdByField,
  ],
}

function pictureSize(name: string, width: number, formatOptions: ImageSize['formatOptions']): ImageSize {
  return {
    name,
    width,
    withoutEnlargement: true,
    formatOptions,
    admin: { disableListColumn: true, disableListFilter: true, disableGroupBy: true },
  }
}
