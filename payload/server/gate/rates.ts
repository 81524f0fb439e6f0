import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { THIS_MACHINE } from './client-address'

/**
 * How often a network may ask, in a minute. Pages and files from memory count for nothing; an access provider may hide
 * a whole office behind one address, and a search engine reads thousands of pages a day.
 */
export const PER_MINUTE = {
  /** A page that is rendered for this request. */
  render: 300,
  /** A page of results that is made for this request. */
  search: 120,
  /** What is proposed while somebody types. */
  completion: 600,
  /** REST, without a session. */
  visitor: 300,
  /** A file of the library, by a visitor: a page shows forty of them, and asks for each again. */
  file: 30_000,
  /** What strangers send: logins, forgotten passwords. */
  door: 60,
  /** The admin and its server functions, without a session. */
  admin: 120,
  /** Everything with a session: autosaves, the admin's own questions, imports. */
  staff: 6_000,
} as const

export type Rate = keyof typeof PER_MINUTE

/** Counts requests by network and kind, in the memory of this process. */
export class Rates {
  private readonly limiters: Record<Rate, RateLimiterMemory>

  constructor(perMinute: Record<Rate, number> = PER_MINUTE) {
    const limiter = (points: number) => new RateLimiterMemory({ points, duration: 60 })
    this.limiters = Object.fromEntries(
      Object.entries(perMinute).map(([rate, points]) => [rate, limiter(points)]),
    ) as Record<Rate, RateLimiterMemory>
  }

  /** Counts a request. Returns null when it may go on, else the seconds to wait. This machine is never counted. */
  async secondsToWait(rate: Rate, network: string): Promise<number | null> {
    if (network === THIS_MACHINE) return null
    try {
      await this.limiters[rate].consume(network)
      return null
    } catch (reached) {
      if (!(reached instanceof RateLimiterRes)) throw reached
      return Math.max(1, Math.ceil(reached.msBeforeNext / 1000))
    }
  }
}
