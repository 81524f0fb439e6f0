import { type CacheResult, OneAtATime } from '../one-at-a-time'
import { PageStore } from '../page-store'
import type { Provenance } from '../provenance'
import { type Answer, makeReady, type ReadyAnswer } from '../ready-answer'
import { presentTick } from '../tag-expiry'
import { collectReads, NOT_KEPT } from './read-tags'

export interface ServedAnswer {
  ready: ReadyAnswer
  cache: CacheResult
}

type Outcome = Provenance & { ready: ReadyAnswer }

/** What REST answers visitors by `GET`: kept while nothing that was read for it changes, else made, each question once at a time. */
export class VisitorAnswers {
  private readonly store: PageStore
  private readonly making = new OneAtATime((question) => this.make(question))

  constructor(
    private readonly site: {
      /** Asks Payload, as a visitor. */
      ask(question: string): Promise<Answer>
      /** Apart from the pages, so that no flood of questions evicts one. */
      storeBytes: number
    },
  ) {
    this.store = new PageStore(site.storeBytes)
  }

  /** Returns the answer that is kept for a question, unless something that was read for it has changed. */
  kept(question: string): ReadyAnswer | undefined {
    return this.store.get(question)
  }

  /** Returns the answer of a visitor's question, made anew if a publication overtook it. */
  async answer(question: string): Promise<ServedAnswer> {
    const kept = this.kept(question)
    if (kept) return { ready: kept, cache: 'hit' }
    const { outcome, cache } = await this.making.fresh(question)
    return { ready: outcome.ready, cache }
  }

  private async make(question: string): Promise<Outcome> {
    const tick = presentTick()
    const { result, cacheTags } = await collectReads(() => this.site.ask(question))
    const ready = await makeReady(result)
    if (result.status === 200 && !cacheTags.has(NOT_KEPT) && cacheTags.size > 0) {
      this.store.set(question, ready, { cacheTags, tick })
    }
    return { ready, cacheTags, tick }
  }
}
