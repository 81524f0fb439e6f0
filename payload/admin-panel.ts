import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from 'payload'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** The admin panel in Skorann's dress: French dates, our mark, nothing loaded from elsewhere. */
export const adminPanel: Config['admin'] = {
  user: 'users',
  avatar: 'default',
  dateFormat: "d MMMM yyyy 'à' HH:mm",
  timezones: {
    supportedTimezones: [{ label: 'Paris', value: 'Europe/Paris' }],
    defaultTimezone: 'Europe/Paris',
  },
  meta: {
    titleSuffix: ' · Skorann Actualités',
    description: 'Administration de Skorann Actualités',
    defaultOGImageType: 'off',
    icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }],
  },
  components: {
    graphics: { Logo: '@/components/admin/logo#Logo', Icon: '@/components/admin/logo#Mark' },
  },
  importMap: { baseDir: root, importMapFile: path.resolve(root, 'app/(payload)/admin/importMap.js') },
}

/** Payload's French, where it would stop a newcomer: « un(e) nouveau ou nouvelle », or an alarm for what is optional. */
export const frenchWording = {
  fields: {
    addNew: 'Ajouter',
    addNewLabel: 'Ajouter : {{label}}',
    chooseFromExisting: 'Choisir dans la liste',
    chooseLabel: 'Choisir : {{label}}',
    newLabel: 'Créer : {{label}}',
    uploadNewLabel: 'Envoyer : {{label}}',
  },
  general: {
    all: 'Liste :',
    createNew: 'Créer',
    createNewLabel: 'Créer : {{label}}',
    created: 'Créé le',
    createdAt: 'Créé le',
    creatingNewLabel: 'Création : {{label}}',
    descending: 'Décroissant',
    ascending: 'Croissant',
    noLabel: '—',
    none: 'Aucun',
    noResults: 'Rien à montrer ici : {{label}}. Créez le premier, ou changez les filtres.',
    successfullyCreated: '{{label}} : c’est créé.',
    successfullyDuplicated: '{{label}} : c’est dupliqué.',
  },
  'plugin-seo': {
    lengthTipTitle: 'Entre {{minLength}} et {{maxLength}} signes. En savoir plus : ',
    lengthTipDescription: 'Entre {{minLength}} et {{maxLength}} signes. En savoir plus : ',
    missing: 'Facultatif',
    noImage: 'Facultatif',
  },
  upload: { bulkUpload: 'Envoyer plusieurs fichiers' },
}
