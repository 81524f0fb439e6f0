'use client'
// Client: reads the words of a picture in this browser.
import { useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { readWords } from './read-words'

type State =
  | { kind: 'idle' }
  | { kind: 'reading'; done: number }
  | { kind: 'proposed'; words: string }
  | { kind: 'nothing' }
  | { kind: 'failed' }

/**
 * « Lire les mots de l’image », in the form of a picture: what is read is proposed, corrected and confirmed, and only then is the
 * text of the picture. Nothing is loaded before it is pressed.
 */
export function WordsOfPicture() {
  const id = useId()
  const { savedDocumentData: picture } = useDocumentInfo()
  const isReplaced = useFormFields(([fields]) => Boolean(fields.file?.value))
  const transcript = useField<string | null>({ path: 'transcript' })
  const bearsText = useField<boolean | null>({ path: 'bearsText' })
  const [state, setState] = useState<State>({ kind: 'idle' })
  if (isReplaced || !picture?.url || transcript.disabled) return null

  const read = async () => {
    setState({ kind: 'reading', done: 0 })
    try {
      const words = await readWords(String(picture.url), (done) => setState({ kind: 'reading', done }))
      setState(words ? { kind: 'proposed', words } : { kind: 'nothing' })
    } catch {
      setState({ kind: 'failed' })
    }
  }
  const keep = (words: string) => {
    const before = transcript.value?.trim()
    transcript.setValue(before ? `${before}\n\n${words}` : words)
    bearsText.setValue(true)
    setState({ kind: 'idle' })
  }

  return (
    <section className="sk-words-of-picture" aria-labelledby={id}>
      <h2 id={id}>Les mots de l’image</h2>
      <p>
        Une affiche, un tableau photographié : qui ne voit pas l’image doit lire ces mots ailleurs. Ils sont lus ici,
        dans votre navigateur ; l’image n’est envoyée à personne.
      </p>
      {state.kind !== 'proposed' && (
        <button
          type="button"
          className="btn btn--style-secondary btn--size-small"
          disabled={state.kind === 'reading'}
          onClick={() => void read()}
        >
          Lire les mots de l’image
        </button>
      )}
      <p role="status">{sentence(state)}</p>
      {state.kind === 'proposed' && (
        <>
          <label htmlFor={`${id}-words`}>Mots lus, à corriger</label>
          <textarea
            id={`${id}-words`}
            rows={8}
            value={state.words}
            onChange={({ target }) => setState({ kind: 'proposed', words: target.value })}
          />
          <p className="sk-words-of-picture__actions">
            <button
              type="button"
              className="btn btn--style-primary btn--size-small"
              disabled={!state.words.trim()}
              onClick={() => keep(state.words.trim())}
            >
              C’est le texte de l’image
            </button>
            <button
              type="button"
              className="btn btn--style-secondary btn--size-small"
              onClick={() => setState({ kind: 'idle' })}
            >
              Renoncer
            </button>
          </p>
        </>
      )}
    </section>
  )
}

/** Steps of ten: each change is read aloud. */
const STEP = 10

function sentence(state: State): string {
  switch (state.kind) {
    case 'reading': {
      const percent = Math.floor((state.done * 100) / STEP) * STEP
      return percent > 0 ? `Lecture : ${percent} %.` : 'Lecture…'
    }
    case 'proposed':
      return 'Comparez avec l’image : une adresse, un nom, un chiffre peuvent être mal lus.'
    case 'nothing':
      return 'Aucun mot n’a été reconnu.'
    case 'failed':
      return 'L’image n’a pas pu être lue. Réessayez, ou tapez ses mots ci-dessous.'
    default:
      return ''
  }
}
