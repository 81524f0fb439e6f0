import type { Duplicate } from '@/collections/imports/duplicate'
import { frenchDate } from '@/payload/editorial/dates'
import { UNTITLED } from '@/payload/editorial/untitled'
import { formAddress, trashedFormAddress } from '@/payload/publication/addresses'

/** The same file came before: which article was made of it, and what was changed there since. */
export function SameFile({ duplicate }: { duplicate: Duplicate }) {
  const { at, changes, id, isInTrash, title } = duplicate
  const address = isInTrash ? trashedFormAddress('articles', id) : formAddress('articles', id)
  const changed = changes?.filter(({ kind }) => kind !== 'same')
  return (
    <div className="sk-same-file">
      <p>
        Déjà déposé le {frenchDate(at)} : <a href={address}>{title || UNTITLED}</a>
        {isInTrash && ' (dans la corbeille)'}
      </p>
      {changes === null && <p>L’article est devenu un tout autre texte.</p>}
      {changed?.length === 0 && <p>L’article dit encore ce que dit ce fichier.</p>}
      {changed && changed.length > 0 && (
        <details>
          <summary>Ce qui a changé dans l’article depuis</summary>
          <ul>
            {changed.map(({ kind, lines }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two changes may say the same.
              <li key={at}>
                <span>{kind === 'gone' ? 'Retiré : ' : 'Ajouté : '}</span>
                {lines.map((line, place) => {
                  const Mark = kind === 'gone' ? 'del' : 'ins'
                  // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same.
                  return <Mark key={place}>{line}</Mark>
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
