/**
 * The one counter behind « published means visible ». It is kept on `globalThis` because Next's bundle, the server
 * in front of it and scripts each load their own copy of this file.
 */
const STATE = Symbol.for('skorann.public-pages')

interface PublicPagesState {
  /** Grows by one at each change of what is public. */
  version: number
}

const holder = globalThis as typeof globalThis & { [STATE]?: PublicPagesState }

/** Returns the present version. What a page shows is valid only while the version its render began with lasts. */
export function publicPagesVersion(): number {
  return state().version
}

/** To be called after a write that changes what visitors read: no page rendered or begun before it is kept. */
export function expirePublicPages(): void {
  state().version += 1
}

function state(): PublicPagesState {
  holder[STATE] ??= { version: 0 }
  return holder[STATE]
}
