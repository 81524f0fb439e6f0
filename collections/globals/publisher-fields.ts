import type { GroupField } from 'payload'

/** Who publishes the site, as the law asks: shown on the pages with a role (`pages.role`). */
export const publisherField: GroupField = {
  name: 'publisher',
  type: 'group',
  label: 'Éditeur du site',
  admin: {
    hideGutter: true,
    description:
      'Ce que disent « Mentions légales », « Contact », « Données personnelles » et « Accessibilité ». Rien n’y paraît d’une ligne vide.',
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'name', type: 'text', label: 'Raison sociale', admin: { width: '50%' } },
        {
          name: 'legalForm',
          type: 'text',
          label: 'Forme et capital',
          admin: { width: '50%', description: 'Par exemple : société coopérative d’intérêt collectif au capital de …' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'registration',
          type: 'text',
          label: 'Immatriculation',
          admin: { width: '50%', description: 'SIREN, ville du registre du commerce, numéro de TVA.' },
        },
        { name: 'director', type: 'text', label: 'Direction de la publication', admin: { width: '50%' } },
      ],
    },
    { name: 'address', type: 'textarea', label: 'Adresse postale' },
    {
      type: 'row',
      fields: [
        { name: 'phone', type: 'text', label: 'Téléphone', admin: { width: '50%' } },
        { name: 'email', type: 'email', label: 'Adresse électronique', admin: { width: '50%' } },
      ],
    },
    {
      name: 'host',
      type: 'textarea',
      label: 'Hébergeur',
      admin: { description: 'Son nom, son adresse, son téléphone.' },
    },
  ],
}
