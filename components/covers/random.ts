/** A reproducible source of numbers in [0, 1), from a text: the same key always draws the same picture. */
export function randomFrom(key: string): () => number {
  return mulberry32(fnv1a(key))
}

/** FNV-1a, 32 bits, over the key's UTF-8 bytes. */
export function fnv1a(key: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
