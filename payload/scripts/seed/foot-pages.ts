import type { Payload, Where } from 'payload'
import { bullets, heading, type LexicalState, link, paragraph, richText } from '@/payload/editorial/lexical'
import { PAGE_ROLE_NAMES, type PageRole } from '@/payload/editorial/page-roles'

interface FootPage {
  role: PageRole
  title: string
  slug: string
  body: LexicalState
}

/** The pages that every site has at its foot. They state nothing that the site does not do. */
export const FOOT_PAGES: FootPage[] = [
  page(
    'legal',
    'mentions-legales',
    paragraph(
      'Les textes et les images de ce site appartiennent à son éditeur ou aux personnes qui y sont nommées. On peut en citer un passage en donnant l’adresse de la page.',
    ),
  ),
  page(
    'contact',
    'contact',
    paragraph('Une question, une remarque, une erreur dans un article ? La rédaction vous lit.'),
  ),
  page(
    'privacy',
    'donnees-personnelles',
    paragraph('On peut lire ce site sans compte, sans rien accepter et sans être suivi.'),
    heading('h2', 'Ce qui n’est pas fait'),
    bullets([
      'aucun témoin (« cookie ») n’est déposé chez qui lit le site',
      'aucune mesure d’audience, aucune publicité',
      'rien n’est demandé à un autre site pendant la lecture : une vidéo n’est chargée que si vous la lancez',
    ]),
    heading('h2', 'Ce qui est gardé'),
    bullets([
      'l’adresse réseau de chaque demande, le temps de limiter les abus',
      'ce que vous écrivez à la rédaction par le formulaire du site : effacé au bout de douze mois au plus',
      'pour les personnes qui rédigent le site : un nom, une adresse électronique, et le journal de leurs actions',
    ]),
    heading('h2', 'Vos droits'),
    paragraph(
      'Vous pouvez demander à voir, corriger ou effacer ce qui vous concerne. Sans réponse de notre part, vous pouvez saisir la ',
      link('Commission nationale de l’informatique et des libertés', 'https://www.cnil.fr/fr/plaintes'),
      '.',
    ),
  ),
  page(
    'accessibility',
    'accessibilite',
    paragraph(
      'Ce site est fait pour être lu par toutes et tous : au clavier, avec un lecteur d’écran, agrandi, en clair ou en sombre, sans script. Sa conformité au référentiel général d’amélioration de l’accessibilité (RGAA) n’a pas encore été établie par un audit.',
    ),
    heading('h2', 'Une difficulté ?'),
    paragraph(
      'Dites-nous quelle page, avec quel appareil, et ce qui vous manque : nous vous donnerons l’information autrement, et nous corrigerons. Sans réponse satisfaisante, vous pouvez saisir le ',
      link('Défenseur des droits', 'https://www.defenseurdesdroits.fr'),
      '.',
    ),
  ),
]

/**
 * Writes those of the foot pages whose role no page has: drafts on a site that has content, to be read and published by
 * its staff. Once: a page that was deleted afterwards stays so.
 */
export async function addFootPages(payload: Payload, status: 'draft' | 'published'): Promise<void> {
  if (await payload.kv.has(ADDED)) return
  for (const data of FOOT_PAGES) {
    const taken: Where = { or: [{ role: { equals: data.role } }, { slug: { equals: data.slug } }] }
    const { totalDocs } = await payload.count({ collection: 'pages', trash: true, where: taken })
    if (totalDocs > 0) continue
    await payload.create({ collection: 'pages', data: { ...data, _status: status }, draft: status === 'draft' })
  }
  await payload.kv.set(ADDED, true)
}

/** Lets `addFootPages` write them again. */
export async function forgetFootPages(payload: Payload): Promise<void> {
  await payload.kv.delete(ADDED)
}

const ADDED = 'foot-pages'

function page(role: PageRole, slug: string, ...children: LexicalState['root']['children']): FootPage {
  return { role, title: PAGE_ROLE_NAMES[role], slug, body: richText(...children) }
}
