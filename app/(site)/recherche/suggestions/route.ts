import { findCompletions } from '@/payload/queries/search'

export const dynamic = 'force-dynamic'

/** The titles to propose for what is being typed: `[{ label, href }]`. */
export async function GET(request: Request): Promise<Response> {
  const q = new URL(request.url).searchParams.get('q') ?? ''
  return Response.json(await findCompletions(q))
}
