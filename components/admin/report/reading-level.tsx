import type { Place } from '@/collections/before-publication/check'
import { Act } from './finding-item'

/** How hard a text is to read, named plainly, with its hardest sentences. */
export interface Level {
  /** French: « Lisible par le grand public ». */
  name: string
  hardest: { words: string; place: Place }[]
}

/** A line of the report, not a remark for each: how hard the text is to read. */
export function ReadingLevel({ level, onShow }: { level: Level; onShow(words: string, place: Place): void }) {
  return (
    <details className="sk-report__fold">
      <summary>
        Lecture <span>{level.name}</span>
      </summary>
      <p>Les phrases les plus difficiles</p>
      <ol>
        {level.hardest.map(({ words, place }) => (
          <li key={words}>
            <q lang="fr">{words}</q>
            <div className="sk-finding__acts">
              <Act word="Voir" about={words} onPress={() => onShow(words, place)} />
            </div>
          </li>
        ))}
      </ol>
    </details>
  )
}
