import { block, heading, italic, numbered, paragraph, richText } from '@/payload/editorial/lexical'
import type { SampleArticle } from '../sample-article'

export const handover: SampleArticle = {
  title: 'La relève : dire l’essentiel en dix minutes',
  slug: 'la-releve-dire-l-essentiel-en-dix-minutes',
  excerpt:
    'Une relève trop longue n’est plus écoutée ; trop courte, elle laisse des trous. Un ordre simple aide à ne rien oublier.',
  category: 'metiers',
  inDossier: false,
  publishedAt: '2025-09-25T07:00:00.000Z',
  tags: ['Relève', 'Transmissions', 'Travail d’équipe'],
  cover: 'handover',
  body: () =>
    richText(
      paragraph(
        'Dix minutes, deux équipes, un couloir : la relève est le plus court des moments de travail, et l’un des plus denses. Ce qui s’y dit bien n’aura pas à être cherché plus tard ; ce qui s’y perd reviendra souvent au mauvais moment.',
      ),
      heading('h2', 'Toujours dans le même ordre'),
      paragraph(
        'L’ordre compte moins que sa constance : quand il ne change pas, chacun entend tout de suite ce qui manque.',
      ),
      numbered([
        'Ce qui a changé depuis hier',
        {
          words: ['Ce qui est en attente'],
          below: numbered(['les appels à passer', 'les rendez-vous à confirmer', 'le matériel à rendre']),
        },
        'Ce qui inquiète, même sans preuve',
        'Ce qui s’est bien passé',
      ]),
      paragraph(
        'Le troisième point mérite qu’on s’y arrête. ',
        italic('« Je ne saurais pas dire pourquoi, mais je l’ai trouvé changé »'),
        ' : une phrase pareille n’a pas sa place dans un tableau, elle a toute sa place dans une relève.',
      ),
      heading('h2', 'Montrer plutôt que résumer'),
      paragraph(
        'Une démonstration vaut parfois mieux qu’un long compte rendu : un fauteuil que l’on règle, un geste que l’on refait. C’est là qu’une courte vidéo interne peut aider, à condition de rester facultative et de venir avec sa transcription.',
      ),
      block('video', {
        url: 'https://vimeo.com/76979871',
        title: 'Exemple de vidéo : la présentation du lecteur de Vimeo',
        transcript:
          'Cette vidéo d’exemple ne parle pas de relève : elle sert à montrer comment une vidéo se présente dans un article.\nLa transcription se place ici. Elle dit ce qui s’entend et ce qui se voit, pour qui ne peut pas écouter ou regarder.',
      }),
      heading('h2', 'Finir à l’heure'),
      paragraph(
        'Une relève se termine quand la personne qui part n’a plus rien à dire et que celle qui arrive a posé ses questions. Le signe que tout est passé ? On se quitte sans se rappeler.',
      ),
    ),
}
