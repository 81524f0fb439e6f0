import { sessionCookieName } from '@/payload/session-cookie'
import type { TestServer } from '../../support/server'
import { median, milliseconds, timed } from './figures'

const SAMPLES = 12

/** Milliseconds, the median of twelve, of pages at their first request and of the admin's lists. */
export async function firstRenders(
  server: TestServer,
  token: string,
  lastPage: number,
): Promise<Record<string, number>> {
  // Work that a process does once does not count for the page.
  for (const path of ['/', '/blog', '/blog/article-0']) await timed(server.url + path)
  const headers = { authorization: `JWT ${token}` }
  const numbers = Array.from({ length: SAMPLES }, (_, index) => index)
  const rendered = async (path: (index: number) => string) => {
    const figures: number[] = []
    for (const index of numbers) {
      const { took, isRender } = await timed(server.url + path(index))
      if (!isRender) throw new Error(`${path(index)} was there already.`)
      figures.push(took)
    }
    return milliseconds(median(figures))
  }
  const asked = async (path: string, more: Record<string, string> = headers) => {
    const figures: number[] = []
    await timed(server.url + path, more)
    for (const _ of numbers) figures.push((await timed(server.url + path, more)).took)
    return milliseconds(median(figures))
  }
  return {
    'article, first render': await rendered((index) => `/blog/article-${index + 20}`),
    'list, first pages': await rendered((index) => `/blog/page/${index + 2}`),
    'list, around page 500 (120 of 128 with 1,000)': await rendered((index) => `/blog/page/${lastPage - index}`),
    'list of the admin, REST': await asked('/api/articles?draft=true&limit=25&depth=0&sort=-updatedAt'),
    'list of the admin, its page': await asked('/admin/collections/articles', {
      cookie: `${sessionCookieName(server.url)}=${token}`,
    }),
  }
}
