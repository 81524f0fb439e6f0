import { editors, nobody } from '../access'
import { collection } from '../collection'
import { setByServer } from '../fields/set-by-server'
import { FORM_LIMITS } from './message-form'
import { sendMessage } from './send-endpoint'

/**
 * What readers write to the newsroom: a question, or an error that they saw in an article. Made by the form of `/ecrire`
 * alone, deleted after a term (`purge.ts`).
 */
export const messages = collection({
  slug: 'messages',
  labels: { singular: 'Message', plural: 'Messages' },
  custom: { thisDocument: 'ce message' },
  admin: {
    group: 'Site',
    useAsTitle: 'title',
    defaultColumns: ['title', 'page', 'name', 'isDone', 'createdAt'],
    description: 'Ce que des lecteurs ont écrit par le formulaire du site. Effacé douze mois après.',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  access: { create: nobody, read: editors, update: editors, delete: editors },
  endpoints: [sendMessage],
  fields: [
    { name: 'isDone', type: 'checkbox', label: 'Traité', defaultValue: false, index: true },
    // The form shows the whole.
    { name: 'title', type: 'text', label: 'Début', ...setByServer(), admin: { condition: () => false } },
    { name: 'text', type: 'textarea', label: 'Message', maxLength: FORM_LIMITS.text, ...setByServer() },
    {
      name: 'page',
      type: 'text',
      label: 'À propos de la page',
      ...setByServer(),
      admin: { description: 'Vide : le formulaire de contact.' },
    },
    { name: 'name', type: 'text', label: 'Nom', ...setByServer() },
    { name: 'email', type: 'email', label: 'Adresse pour répondre', ...setByServer() },
  ],
})
