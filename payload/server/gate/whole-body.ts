import type { IncomingMessage } from 'node:http'

/** `whole`: it has arrived and waits for its reader. `tooLarge`: the rest is not kept. `gone`: the client left. */
export type BodyResult = 'whole' | 'tooLarge' | 'gone'

/**
 * Waits for a body without a declared length (`Transfer-Encoding: chunked`), and keeps at most `bytes` of it: whoever
 * reads the request afterwards finds it whole. Of one that is too large nothing reaches the reader. Call it before
 * anything is waited for: Node's parser hands over the beginning of a body at once, and stops when nobody takes it.
 * P92: Node has no bound of its own, and Next reads all that comes.
 */
export function wholeBody(req: IncomingMessage, bytes: number): Promise<BodyResult> {
  return new Promise((resolve) => {
    const push = req.push.bind(req)
    let held: Buffer[] = []
    let length = 0
    // Node's parser pushes what arrives, and null at the end. `true` asks for more.
    req.push = (chunk: Buffer | null) => {
      if (length > bytes) return chunk === null ? push(null) : true
      if (chunk !== null) {
        length += chunk.length
        held.push(chunk)
        if (length <= bytes) return true
        held = []
        resolve('tooLarge')
        return true
      }
      req.push = push
      for (const one of held) push(one)
      push(null)
      resolve('whole')
      return true
    }
    req.once('close', () => resolve('gone'))
  })
}
