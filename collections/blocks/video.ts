import { parseVideoAddress } from '@/payload/editorial/video'
import { block } from './block'

export const video = block('video', {
  labels: { singular: 'Vidéo', plural: 'Vidéos' },
  drawing: 'Un lecteur vidéo',
  fields: [
    {
      name: 'url',
      type: 'text',
      label: 'Adresse de la vidéo',
      required: true,
      custom: { words: 'none' },
      admin: { description: 'YouTube ou Vimeo. Rien n’est chargé chez eux avant l’accord du lecteur.' },
      validate: (value: unknown) =>
        typeof value === 'string' && parseVideoAddress(value)
          ? true
          : 'Donnez l’adresse d’une vidéo YouTube ou Vimeo, par exemple https://vimeo.com/123456789.',
    },
    { name: 'title', type: 'text', label: 'Titre', required: true },
    {
      name: 'transcript',
      type: 'textarea',
      label: 'Transcription',
      admin: { description: 'Ce qui se dit et se voit, pour qui ne peut pas entendre ou regarder.' },
    },
  ],
})
