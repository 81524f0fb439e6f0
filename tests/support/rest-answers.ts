import { type ServedAnswer, VisitorAnswers } from '@/payload/server/rest/visitor-answers'
import type { Newsroom } from './newsroom'

/** In bytes: plenty for the questions of a test. */
const STORE_BYTES = 16 * 1024 * 1024

export interface RestAnswers {
  /** Returns what a visitor is answered, kept or made. */
  answer(question: string): Promise<{ text: string } & Pick<ServedAnswer, 'cache'>>
  /** Returns what REST answers now, whatever is kept. */
  present(question: string): Promise<string>
}

/** The answers of REST that are kept for visitors, on the database of a newsroom. */
export function openRestAnswers(newsroom: Newsroom): RestAnswers {
  const ask = async (question: string) => await newsroom.rest(question.replace('/api', ''), {})
  const answers = new VisitorAnswers({
    ask: async (question) => {
      const response = await ask(question)
      const body = Buffer.from(await response.arrayBuffer())
      return { status: response.status, headers: { 'content-type': 'application/json' }, body }
    },
    storeBytes: STORE_BYTES,
  })
  return {
    async answer(question) {
      const { ready, cache } = await answers.answer(question)
      const plain = ready.variants.find(({ encoding }) => encoding === 'identity')?.body ?? ''
      return { text: (typeof plain === 'string' ? Buffer.from(plain, 'latin1') : plain).toString(), cache }
    },
    present: async (question) => await (await ask(question)).text(),
  }
}
