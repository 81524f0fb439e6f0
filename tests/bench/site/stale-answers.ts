import type { TestServer } from '../../support/server'

const SLUG = 'economie-sociale-et-solidaire'
const READERS = 5
/** In milliseconds, between two publications: kept answers are read in between, too. */
const BETWEEN = 100

interface Listed {
  docs: { slug: string; title: string }[]
}

export interface Staleness {
  publications: number
  read: number
  /** Answers begun after the acknowledgement of a publication that still had an older title. */
  stale: number
  /** Answers that were kept. */
  kept: number
}

/** Publishes an article again and again while readers ask REST for it, in lists and alone, until so many answers are read. */
export async function staleAnswers(server: TestServer, token: string, answers: number): Promise<Staleness> {
  const question = `/articles?where[slug][equals]=${SLUG}&depth=0`
  const { docs } = (await (await server.api(question, { token })).json()) as { docs: { id: string }[] }
  const id = docs[0]?.id ?? ''
  const questions = [
    `/articles/${id}?depth=0`,
    `/articles/${id}?depth=1`,
    question,
    `/articles?where[id][in]=${id}&limit=5&depth=2`,
    `/articles?where[title][contains]=Publication&depth=0&select[title]=true&select[slug]=true`,
  ]
  const counts = { publications: 0, read: 0, stale: 0, kept: 0 }
  const publishing = (async () => {
    while (counts.read < answers) {
      const turn = counts.publications + 1
      const body = { title: `Publication ${turn} de l’article`, _status: 'published' }
      const answer = await server.api(`/articles/${id}?depth=0`, { method: 'PATCH', token, body })
      if (!answer.ok) throw new Error(`Publication ${turn}: ${answer.status} ${await answer.text()}`)
      await answer.arrayBuffer()
      counts.publications = turn
      await new Promise((resolve) => setTimeout(resolve, BETWEEN))
    }
  })()
  const readers = Array.from({ length: READERS }, async (_, reader) => {
    for (let turn = reader; counts.read < answers; turn += 1) {
      const due = counts.publications
      const answer = await server.api(questions[turn % questions.length] ?? question)
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${answer.status} ${text}`)
      counts.read += 1
      if (answer.headers.get('x-cache') === 'hit') counts.kept += 1
      const shown = shownIn(JSON.parse(text) as Listed & Listed['docs'][number])
      if (due > 0 && shown < due) counts.stale += 1
    }
  })
  await Promise.all([publishing, ...readers])
  return counts
}

/** The number of the publication that an answer has; 0 when it has the article as it was before, or not at all. */
function shownIn(answer: Listed & Listed['docs'][number]): number {
  const article = answer.docs ? answer.docs.find(({ slug }) => slug === SLUG) : answer
  return Number(/Publication (\d+) de/.exec(article?.title ?? '')?.[1] ?? 0)
}
