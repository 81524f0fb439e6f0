import { keyIn } from '@/payload/server/gate/key-header'

/**
 * What a key may ask REST for, by the beginning of its address. All else is refused before Payload sees it: accounts,
 * keys, redirects, and Payload's own collections, which take whoever is logged in for an account (P96).
 */
export const DOORS = [
  'articles',
  'pages',
  'categories',
  'dossiers',
  'people',
  'figures',
  'glossary',
  'media',
  'globals/site',
]

type Handler<Args extends unknown[]> = (request: Request, ...rest: Args) => Promise<Response>

/** Returns the handler of REST with 403 for a request whose key has no business there. */
export function keepsKeysOut<Args extends unknown[]>(handler: Handler<Args>): Handler<Args> {
  return async (request, ...rest) => {
    const isKey = keyIn(request.headers.get('authorization')) !== null
    if (!isKey || isDoorOfKeys(new URL(request.url).pathname)) return await handler(request, ...rest)
    await request.body?.cancel()
    const errors = [{ message: 'Une clé de programme ne sert qu’à lire et à écrire des contenus.' }]
    return Response.json({ errors }, { status: 403 })
  }
}

export function isDoorOfKeys(path: string): boolean {
  return DOORS.some((door) => path === `/api/${door}` || path.startsWith(`/api/${door}/`))
}
