import type { PayloadRequest } from 'payload'
import type { ProtectedName } from '@/payload-types'

/** Returns the names that no text may show, for the checks of the server. They are sent to no browser. */
export async function namesToProtect(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.db.find<ProtectedName>({
    collection: 'protected-names',
    limit: 0,
    pagination: false,
    req,
    where: {},
  })
  return docs.map(({ name }) => name)
}
