import type { IncomingMessage, ServerResponse } from 'node:http'
import inject, { type DispatchFunc, type Response as InjectResponse } from 'light-my-request'
import type { Answer } from './answer'
import { presentTick } from './tags'

export type NextHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

interface Render {
  tick: number
  answer: Promise<Answer>
}

/** A render overtaken by a publication is begun again, at most this often: then what there is is shown. */
const MOST_ATTEMPTS = 6

/**
 * Asks Next for pages, one render for each path at a time. Next's own batching would let a reader who comes after a
 * publication was acknowledged join a render begun before it; here such a reader waits for that render to end, then
 * gets a new one.
 */
export class Renderer {
  private readonly underWay = new Map<string, Render>()

  constructor(
    private readonly handler: NextHandler,
    private readonly host: string,
  ) {}

  /** Returns what Next answers for a path, as fresh as the moment it was asked. */
  async render(path: string): Promise<Answer> {
    const asked = presentTick()
    for (let attempt = 1; ; attempt += 1) {
      const render = this.underWay.get(path) ?? this.begin(path)
      const answer = await render.answer
      if (render.tick >= asked || attempt === MOST_ATTEMPTS) return answer
    }
  }

  private begin(path: string): Render {
    const render = { tick: presentTick(), answer: this.ask(path) }
    this.underWay.set(path, render)
    const end = () => {
      if (this.underWay.get(path) === render) this.underWay.delete(path)
    }
    render.answer.then(end, end)
    return render
  }

  /** Only the path reaches Next: no cookie, header or query of one reader changes what others are shown. */
  private async ask(path: string): Promise<Answer> {
    const response = await new Promise<InjectResponse>((resolve, reject) => {
      const dispatch: DispatchFunc = (req, res) => void this.handler(req, res).catch(reject)
      const headers = { host: this.host, accept: '*/*', 'accept-encoding': 'identity' }
      inject(dispatch, { method: 'GET', url: path, headers }).then(resolve, reject)
    })
    const headers: Record<string, string> = {}
    for (const name of ['content-type', 'location', 'cache-control']) {
      const value = response.headers[name]
      // Next sends `location` twice for a redirect that it kept.
      if (value !== undefined) headers[name] = String(Array.isArray(value) ? value[0] : value)
    }
    const isRedirect = headers.location !== undefined
    return { status: response.statusCode, headers, body: isRedirect ? Buffer.alloc(0) : response.rawPayload }
  }
}
