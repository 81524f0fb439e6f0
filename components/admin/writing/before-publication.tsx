'use client'
// Client: follows what is typed.
import { useEffect, useRef } from 'react'
import type { ListedFinding } from '@/collections/before-publication/check'
import { announceFindings } from './findings'
import { focusPlace } from './places'
import { useFindings } from './use-findings'

/** What is missing (red) or doubtful (amber) before publication: each line leads to its place. */
export function BeforePublication() {
  const list = useRef<HTMLDivElement>(null)
  const findings = useFindings()

  useEffect(() => {
    const form = list.current?.closest('form')
    if (form && findings) announceFindings(form, findings)
  }, [findings])

  return (
    <div className="sk-findings" ref={list}>
      {findings?.length === 0 && <p>Rien ne manque.</p>}
      {findings && findings.length > 0 && (
        <ul aria-label="À faire avant de publier">
          {findings.map(({ chapter, kind, message, place, rgaa }) => (
            <li key={`${message} ${JSON.stringify(place)}`}>
              <button
                data-kind={kind}
                onClick={({ currentTarget }) => {
                  const form = currentTarget.closest('form')
                  if (form) focusPlace(form, place)
                }}
                type="button"
              >
                <span aria-hidden="true">{kind === 'blocks' ? '!' : 'i'}</span>
                <span className="sk-unseen">{kind === 'blocks' ? 'Empêche de publier : ' : 'Conseil : '}</span>
                {message}
              </button>
              {chapter && <HelpLink chapter={chapter} message={message} rgaa={rgaa} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type Help = Pick<ListedFinding, 'chapter' | 'message' | 'rgaa'>

/** In a tab of its own: who reads how to mend a text goes on with it. */
function HelpLink({ chapter, message, rgaa }: Help) {
  const criterion = rgaa ? `, critère ${rgaa} du RGAA` : ''
  return (
    <a
      aria-label={`Guide, nouvel onglet : ${message}${criterion}`}
      href={`/admin/guide#${chapter}`}
      rel="noreferrer"
      target="_blank"
      title={`Comment faire ?${criterion}`}
    >
      ?
    </a>
  )
}
