import type { WidgetServerProps } from 'payload'
import { isAdmin, personOf } from '@/collections/access'
import {
  type DraftRow,
  findBrokenLinks,
  findMessages,
  findMissingAtFoot,
  findOwnDrafts,
  findProposed,
  findPublished,
  findRechecks,
  findScheduled,
  findStrandedAccounts,
  findTrashed,
  type MissingAtFoot,
  type RecheckRow,
  type ScheduledRow,
} from '@/collections/dashboard/widget-lists'
import { frenchMoment } from '@/payload/editorial/dates'
import { DELETED_ACCOUNT } from '@/payload/editorial/deleted-account'
import { PAGE_ROLE_NAMES } from '@/payload/editorial/page-roles'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'
import { UNTITLED } from '@/payload/editorial/untitled'
import { jobFailures } from '@/payload/jobs/running'
import { addressOf, formAddress, trashedFormAddress } from '@/payload/publication/addresses'
import { cspReports } from '@/payload/server/csp-reports'
import { firstSteps } from './first-steps'
import { Widget, type WidgetEntry } from './widget'

const ALL = 'Tout voir'
/** The latest: one fault of a page comes in several kinds. */
const MOST_REFUSALS = 3

/** « Mes brouillons », for everybody. */
export async function OwnDrafts({ req }: WidgetServerProps) {
  const { total, rows, all } = await findOwnDrafts(req)
  return (
    <Widget
      name="own-drafts"
      title="Mes brouillons"
      total={total}
      entries={rows.map((row) => draftEntry(row, stateAndDate(row)))}
      all={{ label: ALL, href: all }}
      empty="Rien en cours. « Nouvel article » ouvre une page blanche."
    />
  )
}

/** « À relire », for editors and admins. */
export async function ToReview({ req }: WidgetServerProps) {
  const { total, rows, all } = await findProposed(req)
  const entries = rows.map(({ id, at, author, collection, note, title }) => ({
    id,
    title: title || UNTITLED,
    href: formAddress(collection, id),
    note: `Proposé par ${author ?? DELETED_ACCOUNT} ${frenchMoment(at)}${note ? ` : « ${note} »` : ''}`,
  }))
  return (
    <Widget
      name="to-review"
      title="À relire"
      total={total}
      entries={entries}
      all={{ label: ALL, href: all }}
      empty="Rien à relire. Un texte vient ici quand quelqu’un le propose."
    />
  )
}

/** « À revoir », while a text or a shared figure is due. */
export async function ToRecheck({ req }: WidgetServerProps) {
  const { total, rows, all } = await findRechecks(req)
  return (
    <Widget
      name="to-recheck"
      title="À revoir"
      total={total}
      entries={rows.map(recheckEntry)}
      all={{ label: 'Voir les articles', href: all }}
      empty="Rien à revoir. Un texte ou un chiffre vient ici le jour choisi pour lui."
    />
  )
}

function recheckEntry(row: RecheckRow): WidgetEntry {
  const since = `Depuis ${frenchMoment(row.since).replace(/ à .*/, '')}`
  if (row.kind === 'figure') {
    const note = `${since} : chiffre à vérifier`
    return { id: row.id, title: row.title, href: `/admin/collections/figures/${row.id}`, note }
  }
  const { collection, id, reason, title } = row
  return {
    id,
    title: title || UNTITLED,
    href: formAddress(collection, id),
    note: reason ? `${since} : ${reason}` : since,
  }
}

/** « Messages », for editors, while some wait. */
export async function Messages({ req }: WidgetServerProps) {
  const { total, rows, all } = await findMessages(req)
  const entries = rows.map(({ id, createdAt, name, page, title }) => ({
    id,
    title: title ?? '',
    href: `/admin/collections/messages/${id}`,
    note: `${name || 'Sans nom'}${page ? `, à propos de ${page}` : ''}, ${frenchMoment(createdAt)}`,
  }))
  return (
    <Widget
      name="messages"
      title="Messages"
      total={total}
      entries={entries}
      all={{ label: ALL, href: all }}
      empty="Aucun message n’attend."
    />
  )
}

/** « Programmés »: coming publications and withdrawals, failed ones first. */
export async function Scheduled({ req }: WidgetServerProps) {
  const { total, rows, all } = await findScheduled(req)
  const entries = rows.map((row) => ({
    id: row.id,
    title: row.title || UNTITLED,
    href: (row.isTrashed ? trashedFormAddress : formAddress)(row.documentCollection, row.documentId),
    note: actionAndDate(row),
  }))
  return (
    <Widget
      name="scheduled"
      title="Programmés"
      total={total}
      entries={entries}
      all={{ label: ALL, href: all }}
      empty="Rien n’est programmé. « Programmer… » se trouve en haut de chaque article."
      isAlert={rows[0]?.state === 'failed'}
    />
  )
}

/** « Publiés récemment », with a link to each page. */
export async function Published({ req }: WidgetServerProps) {
  const { total, rows, all } = await findPublished(req)
  const entries = rows.map(({ id, title, slug, publishedAt }) => ({
    ...articleEntry(id, title),
    ...(publishedAt && { note: `En ligne ${frenchMoment(publishedAt)}` }),
    page: addressOf('articles', slug),
  }))
  return (
    <Widget
      name="published"
      title="Publiés récemment"
      total={total}
      entries={entries}
      all={{ label: ALL, href: all }}
      empty="Le premier article publié s’affichera ici."
    />
  )
}

/** « À la corbeille ». */
export async function Trashed({ req }: WidgetServerProps) {
  const { total, rows, all } = await findTrashed(req)
  const entries = rows.map(({ id, title, deletedAt }) => ({
    id,
    title: title || UNTITLED,
    href: trashedFormAddress('articles', id),
    ...(deletedAt && { note: `Jeté ${frenchMoment(deletedAt)}` }),
  }))
  return (
    <Widget
      name="trashed"
      title="À la corbeille"
      total={total}
      entries={entries}
      all={{ label: ALL, href: all }}
      empty="Vide. Un article jeté attend ici : on peut l’en sortir."
    />
  )
}

/** « Liens morts », for editors, while there are some: each leads to a text that has it. */
export async function BrokenLinks({ req }: WidgetServerProps) {
  const { total, rows, all } = await findBrokenLinks(req)
  const entries = rows.map(({ id, address, documentCollection, documentId, reason, since }) => ({
    id,
    title: address,
    href:
      documentCollection && documentId
        ? formAddress(documentCollection, documentId)
        : `/admin/collections/link-checks/${id}`,
    note: `${reason ?? 'La page ne répond plus'}${since ? `, vu ${frenchMoment(since)}` : ''}.`,
  }))
  return (
    <Widget
      name="broken-links"
      title="Liens morts"
      total={total}
      entries={entries}
      all={{ label: ALL, href: all }}
      empty="Aucun : les pages où mènent les textes publiés répondent."
      isAlert
    />
  )
}

/** « Alertes », for admins. */
export async function Alerts({ req }: WidgetServerProps) {
  const { total, rows, all } = await findStrandedAccounts(req)
  const failures = isAdmin(personOf(req)) ? jobFailures() : []
  const refusals = isAdmin(personOf(req)) ? cspReports() : []
  const atFoot = footEntries(await findMissingAtFoot(req))
  const entries = [
    ...failures.map(({ job, at }) => ({
      id: job,
      title: `En panne : ${job}`,
      href: '/admin/collections/schedules',
      note: `Dernier essai ${frenchMoment(at)}. Le site réessaie ; la cause est dans son journal.`,
    })),
    ...refusals.slice(0, MOST_REFUSALS).map(({ directive, blocked, page, count, lastAt }) => ({
      id: `${directive} ${blocked} ${page}`,
      title: `Refusé par des navigateurs : ${blocked}`,
      href: page,
      note: `Sur ${page}, ${count} fois (${directive}), en dernier ${frenchMoment(lastAt)}.`,
    })),
    ...rows.map(({ id, name }) => ({
      id,
      title: `Invitation sans suite : ${name}`,
      href: `/admin/collections/users/${id}`,
      note: 'Elle n’a pas pu partir, ou elle a expiré. Renvoyez-la.',
    })),
    ...atFoot,
  ]
  return (
    <Widget
      name="alerts"
      title="Alertes"
      total={total === null ? null : total + failures.length + refusals.length + atFoot.length}
      entries={entries}
      all={{ label: 'Voir les comptes', href: all }}
      empty="Aucune. Une invitation restée sans suite ou une panne s’afficherait ici."
      isAlert
    />
  )
}

/** « Pour commencer »: the first steps of a new account. */
export function FirstSteps({ req }: WidgetServerProps) {
  if (!req.user) return null
  return (
    <section className="sk-first-steps" aria-labelledby="sk-first-steps">
      <h2 id="sk-first-steps">Pour commencer</h2>
      <ol>
        {firstSteps(req.user).map(({ title, href, note }) => (
          <li key={title}>
            <a href={href}>{title}</a>
            <p>{note}</p>
          </li>
        ))}
      </ol>
      <p>Cette liste s’en va quand vous commencez un article, ou trente jours après l’ouverture de votre compte.</p>
    </section>
  )
}

/** What every site must say, and this one does not say yet. */
function footEntries({ lines, pages }: MissingAtFoot): WidgetEntry[] {
  const settings = {
    id: 'publisher',
    title: `À remplir : ${lines.join(', ')}`,
    href: '/admin/globals/site',
    note: 'Onglet « Éditeur » des réglages. Les lecteurs ne voient rien d’une ligne vide.',
  }
  const missing = pages.map(({ role, draft }) => ({
    id: `page ${role}`,
    title: `Page à publier : ${PAGE_ROLE_NAMES[role]}`,
    href: draft ? formAddress('pages', draft) : '/admin/collections/pages/create',
    note: draft ? 'Un brouillon est prêt : relisez-le.' : 'Aucune page n’a ce rôle.',
  }))
  return [...(lines.length > 0 ? [settings] : []), ...missing]
}

function draftEntry({ id, title }: DraftRow, note: string): WidgetEntry {
  return { ...articleEntry(id, title), note }
}

function articleEntry(id: string, title: string | null | undefined): WidgetEntry {
  return { id, title: title || UNTITLED, href: formAddress('articles', id) }
}

function actionAndDate({ action, at, isTrashed, problem, state }: ScheduledRow) {
  const when = frenchDateAndTime(at)
  if (state === 'failed') return `${action === 'publish' ? 'Non publié' : 'Non retiré'} le ${when}. ${problem ?? ''}`
  const what = action === 'publish' ? `Le ${when}` : `Retrait le ${when}`
  if (isTrashed && action === 'publish') return `${what}. À la corbeille : ne paraîtra pas.`
  return problem ? `${what}. ${problem}` : what
}

/** What became of a draft that its author proposed, else when it was last changed. */
function stateAndDate({ review, updatedAt }: DraftRow) {
  if (review?.state === 'returned')
    return `Renvoyé par ${review.returnedByName ?? DELETED_ACCOUNT} : « ${review.reason} »`
  if (review?.state === 'proposed') return `Proposé à la relecture ${frenchMoment(review.at)}`
  return `Modifié ${frenchMoment(updatedAt)}`
}
