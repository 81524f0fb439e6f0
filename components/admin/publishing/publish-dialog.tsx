import type { Finding } from '@/collections/before-publication/check'
import { quoted } from '@/collections/before-publication/text'
import { summaryOf } from '../report/sections'
import { Question } from './question'

/** What somebody reads before publishing. */
export interface Summary {
  title: string
  /** The address that readers will see; null while there is none. */
  address: string | null
  /** The name of the category; null when none is chosen, undefined where there is no such field. */
  category: string | null | undefined
  findings: Finding[]
  /** One line for each change that readers will see; null for a first publication. */
  changes: string[] | null
}

export interface PublishDialogProps {
  summary: Summary
  onPublish(): Promise<null>
  onSchedule(): void
  onClose(): void
}

/** A short summary of what will be on the site, before it is. */
export function PublishDialog({ summary, onPublish, onSchedule, onClose }: PublishDialogProps) {
  const { title, address, category, findings, changes } = summary
  return (
    <Question
      title={changes ? 'Mettre à jour la page' : 'Publier'}
      verb={changes ? 'Mettre à jour' : 'Publier'}
      aside={
        <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={onSchedule}>
          Programmer…
        </button>
      }
      onAnswer={onPublish}
      onClose={onClose}
    >
      <dl className="sk-summary">
        <dt>Titre</dt>
        <dd>{title || 'Sans titre'}</dd>
        <dt>Adresse</dt>
        <dd>{address ?? 'Faite du titre'}</dd>
        {category !== undefined && (
          <>
            <dt>Rubrique</dt>
            <dd>{category ?? 'Aucune'}</dd>
          </>
        )}
        <dt>Quand</dt>
        <dd>Maintenant</dd>
      </dl>
      {findings.length > 0 && <p className="sk-summary__count">Relecture : {summaryOf(findings)}.</p>}
      <Findings title="Empêche de publier" findings={findings.filter(({ kind }) => kind === 'blocks')} />
      <Findings title="À vérifier" findings={findings.filter(({ kind }) => kind === 'advises')} />
      {changes && <Changes lines={changes} />}
    </Question>
  )
}

/** The others are in the panel. */
const MOST_LISTED = 8

/** What « Relecture » says, as the form stands now. */
function Findings({ title, findings }: { title: string; findings: Finding[] }) {
  if (findings.length === 0) return null
  const others = findings.length - MOST_LISTED
  return (
    <div className="sk-summary__findings">
      <p>{title}</p>
      <ul>
        {findings.slice(0, MOST_LISTED).map(({ message, place, words, occurrence }) => (
          <li key={JSON.stringify([message, place, words, occurrence])}>
            {words && !message.includes(quoted(words)) ? `${message} : ${quoted(words)}` : message}
          </li>
        ))}
        {others > 0 && (
          <li>{others > 1 ? `et ${others} autres, dans « Relecture »` : 'et une autre, dans « Relecture »'}</li>
        )}
      </ul>
    </div>
  )
}

function Changes({ lines }: { lines: string[] }) {
  if (lines.length === 0) return <p>Rien de ce que voient les lecteurs n’a changé.</p>
  return (
    <div>
      <p>Les lecteurs verront ces changements</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
