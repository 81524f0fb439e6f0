'use client'
// Client: follows what is typed.
import { useEffect, useRef } from 'react'
import { useFormReport } from '../report/form-report'
import { choosePanelTab } from '../report/panel-tab'
import { announceFindings } from './findings'
import { HelpLink } from './help-link'
import { focusPlace } from './places'

/**
 * What is missing (red) or doubtful (amber) in the settings before publication, and what blocks it in the text: each line
 * leads to its place. What is advised about the text is in « Relecture ».
 */
export function BeforePublication() {
  const list = useRef<HTMLDivElement>(null)
  const { findings } = useFormReport()
  const shown = findings?.filter(({ kind, place, words }) => kind === 'blocks' || (!words && 'field' in place))
  const others = (findings?.length ?? 0) - (shown?.length ?? 0)

  useEffect(() => {
    const form = list.current?.closest('form')
    if (form && findings) announceFindings(form, findings)
  }, [findings])

  return (
    <div className="sk-findings" ref={list}>
      {findings?.length === 0 && <p>Rien ne manque.</p>}
      {shown && findings && findings.length > 0 && (
        <ul aria-label="À faire avant de publier">
          {shown.map(({ chapter, id, kind, message, place, rgaa }) => (
            <li key={id}>
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
          {/* Always there: what the site finds comes seconds later, and would move what is below under the pointer. */}
          <li>
            {others === 0 && <p>Aucun conseil sur le texte.</p>}
            {others > 0 && (
              <button data-kind="advises" onClick={() => choosePanelTab('report')} type="button">
                <span aria-hidden="true">i</span>
                {others > 1 ? `${others} conseils sur le texte : relecture` : '1 conseil sur le texte : relecture'}
              </button>
            )}
          </li>
        </ul>
      )}
    </div>
  )
}
