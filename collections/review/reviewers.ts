import type { PayloadRequest, Where } from 'payload'

/** Whom a text can be proposed to, and who receives letters about it. */
export interface Reviewer {
  id: string
  name: string
  email: string
}

/** Editors and admins who can log in: their account is not suspended, and the invitation was accepted. */
const REVIEWERS: Where[] = [
  { role: { in: ['editor', 'admin'] } },
  { frozen: { not_equals: true } },
  { hash: { exists: true } },
]

/** Returns all who review, by their names. */
export async function reviewers(req: Pick<PayloadRequest, 'payload'>): Promise<Reviewer[]> {
  return await accounts(req, REVIEWERS)
}

/** Returns the account if it may still log in, whatever its role. */
export async function accountById(req: Pick<PayloadRequest, 'payload'>, id: string): Promise<Reviewer | null> {
  const [account] = await accounts(req, [{ id: { equals: id } }, { frozen: { not_equals: true } }])
  return account ?? null
}

async function accounts({ payload }: Pick<PayloadRequest, 'payload'>, conditions: Where[]): Promise<Reviewer[]> {
  const { docs } = await payload.db.find<Reviewer>({
    collection: 'users',
    limit: 0,
    pagination: false,
    sort: 'name',
    where: { and: conditions },
  })
  return docs.map(({ id, name, email }) => ({ id, name, email }))
}
