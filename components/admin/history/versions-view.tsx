import { Gutter, ListQueryProvider, SetDocumentStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps, PaginatedDocs, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { authorOf } from '@/collections/history/author'
import { stepOf } from '@/collections/history/writing-step'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { PagesOfVersions } from './pages-of-versions'
import { stepLabel } from './step-labels'
import { VersionLink } from './version-link'

interface Listed {
  id: number | string
  updatedAt: string
  latest?: boolean | null
  version: {
    _status?: 'draft' | 'published' | null
    deletedAt?: string | null
    step?: unknown
    updatedByName?: string | null
  }
}

const FEW = 10
const SELECT = {
  updatedAt: true,
  latest: true,
  version: { _status: true, deletedAt: true, step: true, updatedByName: true },
} as const

/**
 * The tab « Versions », and the list in the drawer of the comparison: when each version was saved, by whom, and what was
 * done then. In place of Payload's, whose columns are fixed (P58).
 */
export async function VersionsView({
  hasPublishedDoc,
  initPageResult: { collectionConfig, docID, req },
  routeSegments,
  searchParams,
  versions: { disableGutter = false, useVersionDrawerCreatedAtCell: isInDrawer = false } = {},
}: DocumentViewServerProps) {
  if (!collectionConfig || !docID) return null
  const limit = positive(searchParams?.limit) ?? collectionConfig.admin.pagination?.defaultLimit ?? FEW
  const list = await readVersions(req, collectionConfig, docID, { limit, page: positive(searchParams?.page) ?? 1 })
  const online = hasPublishedDoc ? await readOnline(req, collectionConfig, docID) : undefined
  const Wrap = disableGutter ? 'div' : Gutter
  const isTrashed = routeSegments[2] === 'trash'
  const folder: `/${string}` = `/collections/${collectionConfig.slug}/${isTrashed ? 'trash/' : ''}${docID}/versions`
  const addressOf = (id: number | string) =>
    formatAdminURL({ adminRoute: req.payload.config.routes.admin, path: `${folder}/${id}` })

  return (
    <>
      <SetDocumentStepNav
        collectionSlug={collectionConfig.slug}
        id={docID}
        isTrashed={isTrashed}
        pluralLabel={String(collectionConfig.labels.plural)}
        useAsTitle={collectionConfig.admin.useAsTitle}
        view="Versions"
      />
      <main className="versions">
        <Wrap className="versions__wrap">
          <ListQueryProvider data={list as PaginatedDocs} modifySearchParams query={{ limit }}>
            <div className="table">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Enregistré le</th>
                    <th scope="col">Par qui</th>
                    <th scope="col">Étape</th>
                  </tr>
                </thead>
                <tbody>
                  {list.docs.map((version) => (
                    <tr key={version.id}>
                      <td>
                        {isInTrash(version) ? (
                          frenchDateAndTime(version.updatedAt)
                        ) : (
                          <VersionLink id={String(version.id)} address={isInDrawer ? null : addressOf(version.id)}>
                            {frenchDateAndTime(version.updatedAt)}
                          </VersionLink>
                        )}
                      </td>
                      <td>{authorOf(version.version)}</td>
                      <td>
                        <StepChip version={version} isOnline={version.id === online} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <PagesOfVersions limits={collectionConfig.admin.pagination?.limits} />
          </ListQueryProvider>
        </Wrap>
      </main>
    </>
  )
}

/** Payload shows no version of the trash; its text is that of the version before. */
function isInTrash({ version }: Listed): boolean {
  return Boolean(version.deletedAt)
}

function StepChip({ version: { latest, version }, isOnline }: { version: Listed; isOnline: boolean }) {
  const status = version._status ?? 'draft'
  const label = stepLabel({ kind: stepOf(version.step)?.kind ?? null, status, isLatest: Boolean(latest), isOnline })
  return (
    <span className="sk-status" data-status={status}>
      {label}
    </span>
  )
}

/** Without the texts, and in the trash too: the form of a trashed document has this tab. */
async function readVersions(
  req: PayloadRequest,
  { slug }: SanitizedCollectionConfig,
  docID: number | string,
  { limit, page, published = false }: { limit: number; page: number; published?: boolean },
): Promise<PaginatedDocs<Listed>> {
  const status = published ? [{ 'version._status': { equals: 'published' } }] : []
  return (await req.payload.findVersions({
    collection: slug as DraftableSlug,
    depth: 0,
    limit,
    overrideAccess: false,
    page,
    req,
    select: SELECT as never,
    sort: '-updatedAt',
    trash: true,
    user: req.user,
    where: { and: [{ parent: { equals: docID } }, ...status] },
  })) as unknown as PaginatedDocs<Listed>
}

/** Returns the id of the version that readers see. */
async function readOnline(req: PayloadRequest, config: SanitizedCollectionConfig, docID: number | string) {
  const { docs } = await readVersions(req, config, docID, { limit: 1, page: 1, published: true })
  return docs[0]?.id
}

function positive(value: unknown): number | undefined {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 ? number : undefined
}
