import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import type { FieldShape } from '@/collections/schema/shape'
import { addressOf } from '@/payload/publication/addresses'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { reportOf, useFormName } from '../report/form-report'
import { foundBySite, shownFindings, withKindsOf } from '../report/merged-findings'
import { requestJson } from '../requests'
import { changesSince, type DocumentData } from '../save-guard/changes'
import { readNames } from '../save-guard/names'
import { useDocumentAddress } from '../saving/document-requests'
import { readFindings } from '../writing/read-findings'
import { changeLines } from './change-lines'
import type { Summary } from './publish-dialog'

/** Returns a function that compares the form with what readers see, and says what a publication would do. */
export function useSummary(fields: FieldShape[]): () => Promise<Summary> {
  const address = useDocumentAddress()
  const { config } = useConfig()
  const form = useFormName()
  const { collectionSlug, hasPublishedDoc } = useDocumentInfo()
  const { getData } = useForm()

  return async () => {
    const mine = getData() as DocumentData
    const online = hasPublishedDoc ? await readOnline(address) : null
    const names = await readNames(config.routes.api, fields, online ? [online, mine] : [mine])
    const { title, slug, category } = mine
    const { findings, report } = reportOf(form)
    const found = await readFindings(collectionSlug as DraftableSlug, mine)
    const hasCategory = fields.some(({ name }) => name === 'category')
    return {
      title: typeof title === 'string' ? title : '',
      address: typeof slug === 'string' && slug ? addressOf(collectionSlug as DraftableSlug, slug) : null,
      category: hasCategory ? (names[String(category)] ?? null) : undefined,
      findings: shownFindings([...withKindsOf(report, found), ...foundBySite(findings ?? [])], report?.kept ?? []),
      changes: online ? changeLines(changesSince(online, online, mine, { fields, names })) : null,
    }
  }
}

/** Returns what readers see; null when the site does not answer. */
async function readOnline(address: string): Promise<DocumentData | null> {
  const { ok, body } = await requestJson<DocumentData>(`${address}?draft=false&depth=0`)
  return ok ? (body as DocumentData) : null
}
