import { block, bullets, heading, paragraph, richText } from '@/payload/editorial/lexical'

/**
 * The article « ESS » as Skorann's staff delivered it, word for word (tests/fixtures holds the original). Corrected:
 * three fused words, the quotation marks, the case of a first letter. A sentence on its own line joins its paragraph.
 */
export const essArticle = {
  title: 'ESS – Comprendre l’économie sociale et solidaire… et pourquoi Skorann en fait partie',
  slug: 'economie-sociale-et-solidaire',
  excerpt:
    'Chaque mois de novembre, le Mois de l’Économie Sociale et Solidaire (ESS) met en lumière toutes les organisations qui placent l’humain, le collectif et l’utilité sociale au cœur de leur mission.',
  category: 'cooperation',
  tags: ['ESS', 'Intérim', 'Bretagne'],
  publishedAt: '2025-11-06T08:00:00.000Z',
  body: richText(
    paragraph(
      'Associations, mutuelles, fondations, coopératives, entreprises sociales… en Bretagne, ce mouvement est particulièrement vivant : c’est même la première région de France pour le poids de l’ESS dans l’économie !',
    ),
    paragraph(
      'Mais au fond, qu’est-ce que l’ESS ? Comment agit-elle dans le médico-social ? Et quelle place Skorann y occupe ?',
    ),

    heading('h2', 'L’ESS, un modèle économique qui mise sur le sens'),
    paragraph('Derrière les trois lettres « ESS » se cache un modèle fondé sur des valeurs fortes :'),
    bullets([
      'Une gouvernance démocratique',
      'Une lucrativité limitée : les bénéfices servent le projet, pas des actionnaires',
      'Un ancrage territorial fort',
      'La primauté de l’humain sur le profit',
    ]),
    paragraph('Aujourd’hui, l’ESS représente :'),
    block('keyFigures', {
      items: [
        { value: '2,7', unit: 'millions', label: 'de salariés' },
        { value: '200 000', label: 'organisations' },
        { value: '10', unit: '%', label: 'de l’emploi salarié en France' },
      ],
      source: { label: 'ESS France' },
    }),
    paragraph('Bref… ce n’est pas un « petit secteur » : c’est un moteur social et économique majeur.'),
    heading('h3', 'Et en Bretagne ?'),
    paragraph(
      'L’ESS est un pilier du territoire, portée par des milliers d’acteurs engagés. Skorann et ses coopérateurs en font pleinement partie.',
    ),

    heading('h2', 'Le médico-social : un secteur ESS par ADN'),
    paragraph('Dans le médico-social, l’utilité sociale est partout :'),
    bullets([
      'accompagner les plus vulnérables',
      'créer du lien',
      'soutenir l’autonomie',
      'améliorer la qualité de vie',
      'agir collectivement',
    ]),
    paragraph('Pas étonnant que le médico-social soit le premier employeur privé non lucratif en France :'),
    block('keyFigures', {
      items: [
        { value: '1,2', unit: 'million', label: 'de salariés' },
        { value: '39 000', label: 'établissements et services' },
      ],
    }),
    block('keyFigures', {
      title: 'En Bretagne',
      items: [
        { value: '1 650', label: 'structures' },
        { value: '58 000', label: 'salariés' },
      ],
    }),
    block('quote', {
      text: 'C’est un secteur où l’on travaille pour les autres, avec les autres, au service des autres.',
    }),
    paragraph('Un secteur profondément ESS.'),

    heading('h2', 'Les coopératives d’emploi : une autre façon d’agir dans l’intérim'),
    paragraph('Dans le monde de l’intérim, il existe une autre voie : celle de la coopération.'),
    paragraph('Les coopératives d’emploi du médico-social — comme Skorann — défendent un modèle différent :'),
    bullets([
      'Les professionnels sont accompagnés, formés, valorisés',
      'Les employeurs sont partenaires, pas clients',
      'Les bénéfices sont réinjectés dans le collectif',
      'La priorité va à l’humain, pas aux marges',
    ]),
    paragraph('C’est ça, l’intérim coopératif :'),
    bullets([
      'un modèle solidaire, responsable et ancré dans les réalités du terrain.',
      'une manière de faire qui renforce le soin, le lien, la qualité de l’accompagnement.',
    ]),

    heading('h2', 'L’ESS, notre ADN chez Skorann'),
    paragraph(
      'Être une coopérative d’emploi, ce n’est pas un statut sur le papier. C’est une manière d’agir. Une manière d’accompagner. Une manière de travailler ensemble.',
    ),
    paragraph('Chaque jour, nous créons des ponts entre :'),
    bullets([
      'les professionnels du soin et de l’accompagnement,',
      'les établissements médico-sociaux,',
      'les besoins du territoire,',
      'et les projets de vie des résidents et usagers.',
    ]),
    paragraph('Le Mois de l’ESS, c’est donc l’occasion parfaite pour rappeler que nous avançons :'),
    bullets(['ensemble', 'au service du collectif', 'et du sens.']),
  ),
}
