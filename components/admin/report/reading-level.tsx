import type { Place } from '@/collections/before-publication/check'
import { Act } from './act'

/** How a text reads. */
export interface Reading {
  /** In French, as a person reads it: « courant : comme un journal ». */
  level: string
  hardest: { place: Place; words: string; count: number }[]
}

interface Props {
  reading: Reading
  onShow(words: string, place: Place): void
}

/** A line of the report, not a remark for each: how hard the text is to read, and its hardest sentences. */
export function ReadingLevel({ reading: { level, hardest }, onShow }: Props) {
  if (hardest.length === 0) return <p className="sk-report__state">Lecture : {level}.</p>
  return (
    <details className="sk-report__fold">
      <summary>
        Lecture <span>{level}</span>
      </summary>
      <p>{hardest.length > 1 ? 'Les phrases les plus difficiles' : 'La phrase la plus difficile'}</p>
      <ol>
        {hardest.map(({ words, place, count }) => (
          <li key={`${words} ${JSON.stringify(place)}`}>
            <q lang="fr">{words}</q> <small>{count} mots</small>
            <div className="sk-finding__acts">
              <Act word="Voir" about={words} onPress={() => onShow(words, place)} />
            </div>
          </li>
        ))}
      </ol>
    </details>
  )
}
