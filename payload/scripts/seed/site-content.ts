import { bullets, heading, internalLink, type LexicalState, paragraph, richText } from '@/payload/editorial/lexical'
import type { PageRole } from '@/payload/editorial/page-roles'
import { FOOT_PAGES } from './foot-pages'

export const categories = [
  {
    title: 'Coopération',
    slug: 'cooperation',
    description: 'Décider, partager, avancer ensemble : la vie d’une coopérative et de ceux qui la font.',
  },
  {
    title: 'Métiers',
    slug: 'metiers',
    description: 'Soigner, accompagner, éduquer : les gestes et les journées des professionnels du médico-social.',
  },
  {
    title: 'Établissements',
    slug: 'etablissements',
    description: 'Accueillir, s’organiser, remplacer : le quotidien des établissements et de leurs équipes.',
  },
  {
    title: 'Territoire',
    slug: 'territoire',
    description:
      'En Bretagne, les besoins d’un lieu et ce qui relie ses habitants, ses établissements et ses professionnels.',
  },
  {
    title: 'Repères',
    slug: 'reperes',
    description: 'Droits, mots et chiffres : de quoi s’orienter, expliqué simplement.',
  },
]

export const dossier = {
  title: 'Mois de l’ESS',
  slug: 'mois-de-l-ess',
  description:
    'Chaque mois de novembre, le Mois de l’Économie Sociale et Solidaire met en lumière celles et ceux qui placent l’humain au cœur de leur mission. Des lectures dans l’ordre, pour comprendre ce que coopérer veut dire.',
}

export const newsroom = {
  name: 'La rédaction de Skorann',
  slug: 'la-redaction-de-skorann',
  kind: 'organization',
} as const

export const aboutPage = { title: 'À propos', slug: 'a-propos' }

/** States no more about Skorann than the article on the ESS does. */
export function aboutBody(essId: string): LexicalState {
  return richText(
    paragraph(
      'Skorann Actualités est le site d’actualités de Skorann, coopérative d’emploi du médico-social en Bretagne. On y lit ce que vivent les professionnels du soin et de l’accompagnement, les établissements et leur territoire.',
    ),
    heading('h2', 'L’intérim coopératif'),
    paragraph('Les coopératives d’emploi du médico-social défendent un modèle différent :'),
    bullets([
      'les professionnels sont accompagnés, formés, valorisés',
      'les employeurs sont partenaires, pas clients',
      'les bénéfices sont réinjectés dans le collectif',
      'la priorité va à l’humain, pas aux marges',
    ]),
    paragraph(
      'Pour en savoir plus : ',
      internalLink('comprendre l’économie sociale et solidaire, et pourquoi Skorann en fait partie', 'articles', essId),
      '.',
    ),
  )
}

const toLink = ({ title, slug }: { title: string; slug: string }) => ({ label: title, url: `/${slug}` })
const footPages = (roles: PageRole[]) => FOOT_PAGES.filter(({ role }) => roles.includes(role))
const categoryLinks = categories.map(({ title, slug }) => ({ label: title, url: `/blog/categorie/${slug}` }))

export const siteSettings = {
  name: 'Skorann Actualités',
  tagline: 'L’intérim coopératif du médico-social en Bretagne',
  navigation: categoryLinks,
  footer: [
    { title: 'Lire', links: categoryLinks },
    { title: 'Skorann', links: [aboutPage, ...footPages(['contact'])].map(toLink) },
    { title: 'Informations', links: footPages(['legal', 'privacy', 'accessibility']).map(toLink) },
  ],
}
