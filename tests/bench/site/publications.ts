import type { TestServer } from '../../support/server'
import { median, milliseconds, timed } from './figures'

const ARTICLE = '/blog/economie-sociale-et-solidaire'
/** All show the title of the article: it is the lead of the home page, which the list is not sure to be, and it is found. */
const READ = [ARTICLE, '/', ARTICLE, '/', '/recherche?q=publication']

export interface Publications {
  number: number
  /** Milliseconds from the editor's request to the first reader's answer that shows the publication. */
  median: number
  worst: number
  /** Answers begun after the acknowledgement that still showed an older title. */
  stale: number
  read: number
  /** Of the article, for each publication. */
  renders: number
}

/** Publishes the article on the ESS again and again while readers ask for it without a pause. */
export async function publications(server: TestServer, token: string, number: number): Promise<Publications> {
  const { docs } = (await (
    await server.api('/articles?where[slug][equals]=economie-sociale-et-solidaire&depth=0', { token })
  ).json()) as { docs: { id: string }[] }
  const counts = { acknowledged: 0, stale: 0, read: 0, renders: 0, isOver: false }
  const readers = READ.map(async (path) => {
    while (!counts.isOver) {
      const due = counts.acknowledged
      const { text, isRender } = await timed(server.url + path)
      counts.read += 1
      if (path === ARTICLE && isRender) counts.renders += 1
      if (shown(text) < due) counts.stale += 1
    }
  })
  const durations: number[] = []
  for (let turn = 1; turn <= number; turn += 1) {
    const began = performance.now()
    const answer = await server.api(`/articles/${docs[0]?.id}?depth=0`, {
      method: 'PATCH',
      token,
      body: { title: `Publication ${turn} de l’article`, _status: 'published' },
    })
    if (!answer.ok) throw new Error(`Publication ${turn}: ${answer.status} ${await answer.text()}`)
    counts.acknowledged = turn
    const { text, isRender } = await timed(server.url + ARTICLE)
    if (isRender) counts.renders += 1
    if (shown(text) < turn) counts.stale += 1
    durations.push(performance.now() - began)
  }
  counts.isOver = true
  await Promise.all(readers)
  return {
    number,
    median: milliseconds(median(durations)),
    worst: milliseconds(Math.max(...durations)),
    stale: counts.stale,
    read: counts.read,
    renders: Math.round((counts.renders / number) * 100) / 100,
  }
}

function shown(html: string): number {
  return Number(/Publication(?:<\/mark>)? (\d+) de/.exec(html)?.[1] ?? 0)
}
