import { block, bullets, heading, internalLink, numbered, paragraph, richText } from '@/payload/editorial/lexical'
import { essArticle } from '../ess-article'
import type { SampleArticle } from '../sample-article'

export const generalAssembly: SampleArticle = {
  title: 'Une personne, une voix : à quoi sert une assemblée générale',
  slug: 'une-personne-une-voix',
  excerpt: 'Ordre du jour, débat, vote, compte rendu : le déroulé d’une assemblée de coopérative, étape par étape.',
  category: 'cooperation',
  inDossier: true,
  publishedAt: '2025-10-09T07:00:00.000Z',
  tags: ['Assemblée générale', 'Coopérative', 'Gouvernance'],
  body: ({ article }) =>
    richText(
      paragraph(
        'Dans une coopérative, les associés ne pèsent pas selon l’argent qu’ils ont apporté : chacun dispose d’une voix. La règle tient en peu de mots. L’assemblée générale est le moment où elle se vérifie.',
      ),
      heading('h2', 'Ce qui se décide ensemble'),
      paragraph(
        'L’assemblée approuve les comptes de l’année écoulée, décide de l’emploi des excédents et désigne celles et ceux qui dirigent. Les statuts règlent le reste : la convocation, les majorités, la façon de se faire représenter.',
      ),
      heading('h2', 'Le déroulé, étape par étape'),
      numbered([
        {
          words: ['Convoquer : les documents partent assez tôt pour être lus'],
          below: bullets(['l’ordre du jour', 'les comptes et leur lecture', 'le texte exact de ce qui sera voté']),
        },
        'Débattre : les questions viennent avant le vote, pas après',
        'Voter : à main levée ou à bulletin secret, selon le sujet',
        'Rendre compte : le procès-verbal dit ce qui a été décidé, et par combien de voix',
      ]),
      heading('h2', 'Préparer sa première assemblée'),
      paragraph(
        'On peut y venir sans prendre la parole, et s’abstenir sans se justifier. L’essentiel est d’en repartir en sachant ce qui a été décidé, et pourquoi.',
      ),
      block('callout', {
        kind: 'information',
        title: 'Trois questions qui éclairent',
        content: richText(
          bullets([
            'Que sont devenues les décisions de l’an dernier ?',
            'À quoi serviront les excédents de cette année ?',
            'Qui peut se présenter, et jusqu’à quand ?',
          ]),
        ),
      }),
      paragraph(
        'Cette règle d’une voix par personne est l’une des marques de l’économie sociale et solidaire, à côté d’autres que détaille l’article ',
        internalLink('Comprendre l’économie sociale et solidaire', 'articles', article(essArticle.slug)),
        '.',
      ),
    ),
}
