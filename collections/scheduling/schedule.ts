import { NotFound, type PayloadRequest } from 'payload'
import {
  cancelSchedules,
  type ScheduledAction,
  type ScheduleEntry,
  schedulesOf,
} from '@/collections/scheduling/find-schedules'
import { type LatestText, latestText, publishText } from '@/collections/scheduling/scheduled-text'
import { inTransaction, inUndoneTransaction } from '@/payload/adapters/database/in-transaction'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'
import { latestVersion } from '@/payload/publication/latest-version'
import { type DraftableSlug, isPublic, publicRow } from '@/payload/publication/public-row'
import { badRequest } from '../checks/http-errors'
import { staleRevision } from '../drafts/revision'
import { recordedNetwork } from '../journal/network'
import { recordSchedule } from './record-schedule'

interface Wish {
  collection: DraftableSlug
  id: string
  action: ScheduledAction
  /** ISO 8601. */
  at: string
  /** The revision that the request starts from, when it names one. */
  revision: number | undefined
}

/**
 * Schedules the document as it is now, in place of an earlier schedule of the same action. Throws (400) the errors that
 * a publication would have, (409) when another person wrote meanwhile.
 */
export async function schedule(req: PayloadRequest, wish: Wish): Promise<void> {
  const { collection, id, action, at, revision } = wish
  const latest = await latestText(req, collection, id)
  if (!latest) throw new NotFound(req.t)
  if (latest.deletedAt) throw badRequest('Ce document est à la corbeille : restaurez-le d’abord.')
  // A withdrawal takes no text.
  if (action === 'publish' && revision !== undefined && revision !== latest.revision) {
    throw await staleRevision(req, collection, await latestVersion(req, collection, id), latest.revision)
  }
  const isOnSite = isPublic(await publicRow(req, collection, id))
  const waiting = await schedulesOf(req, collection, id)
  refuseContradiction(wish, isOnSite, latest, waiting)
  if (action === 'publish') await rehearse(req, wish, latest)

  const write = async (own: PayloadRequest) => {
    await cancelSchedules(own, collection, id, action)
    await own.payload.create({
      collection: 'schedules',
      data: {
        title: latest.title,
        action,
        at,
        state: 'waiting',
        documentCollection: collection,
        documentId: id,
        revision: latest.revision,
        ...(action === 'publish' && { text: latest.text }),
        tries: 0,
        nextTryAt: at,
      },
      depth: 0,
      req: own,
    })
    const made = { action, at, documentCollection: collection, documentId: id, title: latest.title }
    await recordSchedule(own, 'schedule-made', made, recordedNetwork(req))
  }
  await inTransaction(req.payload, write, req.user)
}

function refuseContradiction(wish: Wish, isOnSite: boolean, latest: LatestText, waiting: ScheduleEntry[]) {
  const { action, at } = wish
  const other = waiting.find((entry) => entry.action !== action && entry.state === 'waiting')
  if (other && other.at === at) {
    throw badRequest('Une publication et un retrait ne peuvent pas tomber à la même minute.')
  }
  const isBefore = other !== undefined && other.at < at
  if (action === 'publish' && isOnSite && latest.status === 'published' && !isBefore) {
    throw badRequest('Ce texte est déjà en ligne, et rien n’y a changé : il n’y a rien à publier plus tard.')
  }
  if (action === 'publish' && !isOnSite && isBefore) {
    throw badRequest(
      `Le retrait est programmé pour le ${frenchDateAndTime(other.at)}, avant cette publication : annulez-le ou reportez-le d’abord.`,
    )
  }
  if (action === 'withdraw' && !isOnSite && !isBefore) {
    throw badRequest(
      other
        ? `Ce document n’est pas en ligne, et ne paraît que le ${frenchDateAndTime(other.at)} : retirez-le après.`
        : 'Ce document n’est pas en ligne : il n’y a rien à retirer. Programmez d’abord sa publication.',
    )
  }
}

/** Publishes in a transaction that is rolled back, so that a missing field is refused now, by the same validation. */
async function rehearse(req: PayloadRequest, { collection, id }: Wish, { text, revision, updatedBy }: LatestText) {
  const at = new Date().toISOString()
  const publish = (own: PayloadRequest) => publishText(own, text, { collection, id, at, revision, updatedBy })
  await inUndoneTransaction(req.payload, publish, req.user)
}
