'use client'
// Client: follows what is typed.
import { useEffect, useRef } from 'react'
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
          {findings.map(({ kind, message, place }) => (
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
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
