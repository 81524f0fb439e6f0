import type { TextField } from 'payload'

/** The last part of the address. Made, checked and kept unique by `slug-hook.ts`. */
export function slugField(example: string): TextField {
  return {
    name: 'slug',
    type: 'text',
    label: 'Adresse',
    index: true,
    unique: true,
    custom: { adjustedByServer: true, words: 'none' },
    // A copy gets a new slug, made from its title.
    hooks: { beforeDuplicate: [() => null] },
    admin: {
      position: 'sidebar',
      description: `Fin de l’adresse de la page, par exemple « ${example} ». Laissez vide : elle se fait à partir du titre.`,
    },
  }
}
