import type { PayloadRequest } from 'payload'
import { type FieldShape, writtenFields } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { wordsIn } from '@/collections/schema/words'
import type { LatestVersion } from '@/payload/publication/latest-version'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { firstOfStep, nextStep, type ShortTexts, type Step, type StepKind, stepOf } from './writing-step'

export interface SavedDocument {
  collection: DraftableSlug
  /** The latest version, as it is before this write. */
  latest: LatestVersion | undefined
  /** The document as this write leaves it. */
  document: Record<string, unknown>
}

/**
 * Returns the step of an autosave that follows one of the same person, after it had the database begin another version
 * where one is due. Reads nothing: the latest version is at hand.
 */
export async function stepOfAutosave(
  req: PayloadRequest,
  { collection, latest, document }: SavedDocument & { latest: LatestVersion },
): Promise<Step> {
  const saved = {
    revision: latest.version.revision ?? 0,
    step: stepOf(latest.version.step),
    updatedAt: latest.updatedAt,
    words: words(req, collection, latest.version),
    shortTexts: shortTexts(req, collection, latest.version),
  }
  const [now, texts] = [words(req, collection, document), shortTexts(req, collection, document)]
  const { begins, drops, step } = nextStep(saved, now, texts, new Date())
  if (begins) await endStep(req, collection, latest)
  if (drops !== null) await dropVersion(req, collection, latest.parent, drops)
  return step
}

/** Returns the step of any other write. */
export function stepOfWrite(req: PayloadRequest, kind: StepKind, { collection, document }: SavedDocument): Step {
  return firstOfStep(kind, words(req, collection, document).length, new Date())
}

/** P38: makes the next autosave begin a version: Payload continues the latest autosave, also of another person. */
export async function endStep(
  req: PayloadRequest,
  collection: DraftableSlug,
  { id, ...latest }: LatestVersion,
): Promise<void> {
  await req.payload.db.updateVersion({ collection, id, versionData: { ...latest, autosave: false } as never, req })
}

/** Deletes a version that was kept in case more of its text was taken away. */
async function dropVersion(
  req: PayloadRequest,
  collection: DraftableSlug,
  parent: number | string,
  revision: number,
): Promise<void> {
  await req.payload.db.deleteVersions({
    collection,
    req,
    where: {
      and: [
        { parent: { equals: parent } },
        { 'version.revision': { equals: revision } },
        { 'version._status': { equals: 'draft' } },
      ],
    },
  })
}

/** Returns the words of a text; a picture or a document that it shows is one of them. */
function words(req: PayloadRequest, collection: DraftableSlug, document: Record<string, unknown>): string[] {
  return wordsIn(fieldsOf(req, collection), document, (id) => id).flatMap(wordsOfLine)
}

/** Returns the words of the title, the chapô and whatever else is a text by itself. */
function shortTexts(req: PayloadRequest, collection: DraftableSlug, document: Record<string, unknown>): ShortTexts {
  const fields = fieldsOf(req, collection).filter(({ type }) => type === 'text' || type === 'textarea')
  return Object.fromEntries(fields.map((field) => [field.name, wordsIn([field], document).flatMap(wordsOfLine)]))
}

function fieldsOf({ payload }: PayloadRequest, collection: DraftableSlug): FieldShape[] {
  return writtenFields(shapeOf(payload.collections[collection].config.fields))
}

function wordsOfLine(line: string): string[] {
  return line.split(/\s+/).filter(Boolean)
}
