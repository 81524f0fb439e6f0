import type { Provenance } from './provenance'
import { areCurrent, presentTick } from './tag-expiry'

/** `miss`: this request had something made. `hit`: it was there, or somebody else had it made. */
export type CacheResult = 'hit' | 'miss'

/** Something that a publication overtakes is made again, at most this often; then its last result is sent. */
const MOST_ATTEMPTS = 6

/** Makes the answer for each key once at a time, however many ask for it. */
export class OneAtATime<Outcome extends Provenance> {
  private readonly underWay = new Map<string, Promise<Outcome>>()

  constructor(private readonly make: (key: string) => Promise<Outcome>) {}

  isUnderWay(key: string): boolean {
    return this.underWay.has(key)
  }

  /**
   * Returns an outcome that no publication has overtaken: who asks after one was acknowledged waits for what was begun
   * before it, and has it made anew when the publication concerns it.
   */
  async fresh(key: string): Promise<{ outcome: Outcome; cache: CacheResult }> {
    const asked = presentTick()
    let cache: CacheResult = 'hit'
    for (let attempt = 1; ; attempt += 1) {
      let making = this.underWay.get(key)
      if (!making) {
        making = this.begin(key)
        cache = 'miss'
      }
      const outcome = await making
      const isLast = attempt >= MOST_ATTEMPTS && outcome.tick >= asked
      if (isLast || areCurrent(outcome.cacheTags, outcome.tick)) return { outcome, cache }
    }
  }

  private begin(key: string): Promise<Outcome> {
    const making = this.make(key).finally(() => this.underWay.delete(key))
    this.underWay.set(key, making)
    return making
  }
}
