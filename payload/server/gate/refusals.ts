import { processWide } from '../../process-wide'

/** Next's bundle listens, the server in front of it tells. */
const listening = processWide('gate.refusals', () => ({ tell: (_path: string) => {} }))

/** Has `listener` told the path of each request that the gate refuses; it takes the place of the listener before. */
export function onRefusal(listener: (path: string) => void): void {
  listening.tell = listener
}

/** For the gate alone: it refused a request to this path. */
export function tellRefusal(path: string): void {
  listening.tell(path)
}
