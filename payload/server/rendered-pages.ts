import { finishedAnswer } from './finished-answer'
import { logger } from './log/logger'
import { MissingAddresses } from './missing-addresses'
import { type CacheResult, OneAtATime } from './one-at-a-time'
import { PageStore } from './page-store'
import { collectTags } from './page-tags'
import type { Provenance } from './provenance'
import { type Answer, makeReady, type ReadyAnswer } from './ready-answer'
import { SPECULATION_RULES_PATH, speculationRules } from './speculation-rules'
import { presentTick } from './tag-expiry'

export interface Served {
  ready: ReadyAnswer
  cache: CacheResult
}

/** The result for a path: a page, nothing, or a failure. */
type Outcome = Provenance &
  ({ kind: 'page'; ready: ReadyAnswer } | { kind: 'missing' } | { kind: 'failed'; status: Failure })

type Failure = 500 | 503

/** The site's own pages for errors, rendered like any other, which no reader asks for by their address. N14: the folder has no « % ». */
const ERROR_DOCUMENTS = '/~erreur/'
const NOT_FOUND_DOCUMENT = `${ERROR_DOCUMENTS}404`
const NOTHING: Answer = { status: 404, headers: {}, body: Buffer.alloc(0) }
/** In seconds. */
const RETRY_AFTER = '10'

/**
 * The public pages: kept while nothing that they show changes, else rendered, each path once at a time. In place of
 * Next's own batching (N1): a reader who comes after a publication was acknowledged waits for a render begun before it
 * to end and, when the publication concerns the page, gets a new one.
 */
export class Pages {
  private readonly store: PageStore
  private readonly missing = new MissingAddresses()
  private readonly rendering = new OneAtATime((path) => this.render(path))
  private readonly failures = new Map<Failure, ReadyAnswer>()

  constructor(
    private readonly site: {
      /** Renders a path. */
      ask(path: string): Promise<Answer>
      /** Whether nothing of the site is at this path: cheaper than to render that there is nothing. */
      isEmpty(path: string): Promise<boolean>
      /** Whether a page that failed could have been read. */
      hasData(): Promise<boolean>
      storeBytes: number
    },
  ) {
    this.store = new PageStore(site.storeBytes)
  }

  /** Renders the error pages in advance, for when nothing can be rendered any more. They read no data. */
  async prepare(): Promise<void> {
    for (const status of [500, 503] as const) {
      const { headers, body } = finishedAnswer(await this.site.ask(ERROR_DOCUMENTS + status))
      const later: Answer['headers'] = status === 503 ? { 'retry-after': RETRY_AFTER } : {}
      const ready = await makeReady({ status, headers: { ...headers, 'cache-control': 'no-store', ...later }, body })
      this.failures.set(status, ready)
    }
  }

  /** Returns the stored page of a path, unless the documents that it shows have changed since. */
  kept(path: string): ReadyAnswer | undefined {
    return this.store.get(path)
  }

  /** Returns whether the answer for this path is made for the next request alone. */
  mustRender(path: string): boolean {
    return !this.kept(path) && !this.missing.has(path) && !this.rendering.isUnderWay(path)
  }

  /** Returns the answer for a reader of this path, rendered anew if a publication overtook the render. */
  async answer(path: string): Promise<Served> {
    return path.startsWith(ERROR_DOCUMENTS) ? await this.error(404) : await this.find(path)
  }

  /** Returns the site's page for a request that cannot be answered. */
  async error(status: 400 | 404 | 414): Promise<Served> {
    const { ready, cache } = await this.find(NOT_FOUND_DOCUMENT)
    return { ready: ready.status === 404 ? { ...ready, status } : ready, cache }
  }

  /** Returns the site's page for a failure of ours, which is always in memory. */
  failure(status: Failure): ReadyAnswer {
    const ready = this.failures.get(status)
    if (!ready) throw new Error(`The page for ${status} was not prepared`)
    return ready
  }

  private async find(path: string): Promise<Served> {
    const kept = this.kept(path)
    if (kept) return { ready: kept, cache: 'hit' }
    if (this.missing.has(path)) return { ...(await this.error(404)), cache: 'hit' }

    const { outcome, cache } = await this.rendering.fresh(path)
    if (outcome.kind === 'page') return { ready: outcome.ready, cache }
    if (outcome.kind === 'failed') return { ready: this.failure(outcome.status), cache }
    return { ...(await this.error(404)), cache }
  }

  /** Renders a path and stores the result. */
  private async render(path: string): Promise<Outcome> {
    const tick = presentTick()
    const { result, cacheTags } = await collectTags(() => this.ask(path))
    const provenance = { cacheTags, tick }
    if (result.status >= 500 || (path === NOT_FOUND_DOCUMENT && result.status !== 200)) {
      return { kind: 'failed', status: (await this.site.hasData()) ? 500 : 503, ...provenance }
    }
    if (result.status >= 400) {
      this.missing.add(path, provenance)
      return { kind: 'missing', ...provenance }
    }
    const status = path === NOT_FOUND_DOCUMENT ? 404 : result.status
    const ready = await makeReady({ ...finishedAnswer(result), status })
    this.store.set(path, ready, provenance)
    return { kind: 'page', ready, ...provenance }
  }

  private async ask(path: string): Promise<Answer> {
    if (path === SPECULATION_RULES_PATH) return speculationRules
    try {
      if (!path.startsWith(ERROR_DOCUMENTS) && (await this.site.isEmpty(path))) return NOTHING
      return await this.site.ask(path)
    } catch (error) {
      logger.error(error, 'a page failed')
      return { status: 500, headers: {}, body: Buffer.alloc(0) }
    }
  }
}
