'use client'
// Client: asks for another page of the list.
import { Pagination, PerPage, useListQuery } from '@payloadcms/ui'

/** The pages of the list of versions, and how many versions each has. */
export function PagesOfVersions({ limits }: { limits?: number[] }) {
  const { data, handlePageChange, handlePerPageChange } = useListQuery()
  if (!data || data.totalDocs === 0) return <p className="versions__no-versions">Aucune version</p>
  const { hasNextPage, hasPrevPage, limit, nextPage, page = 1, prevPage, totalDocs, totalPages } = data
  const first = (page - 1) * limit + 1
  return (
    <div className="versions__page-controls">
      <Pagination
        hasNextPage={hasNextPage}
        hasPrevPage={hasPrevPage}
        limit={limit}
        nextPage={nextPage ?? undefined}
        numberOfNeighbors={1}
        onChange={(chosen) => void handlePageChange?.(chosen)}
        page={page}
        prevPage={prevPage ?? undefined}
        totalPages={totalPages}
      />
      <div className="versions__page-info">
        {first}-{Math.min(first + limit - 1, totalDocs)} sur {totalDocs}
      </div>
      <PerPage handleChange={(chosen) => void handlePerPageChange?.(chosen)} limit={limit} limits={limits ?? []} />
    </div>
  )
}
