import type { Server, ServerResponse } from 'node:http'

/** Ends a server without cutting the answers under way: Node alone keeps idle connections open for seconds. */
export class Draining {
  private readonly underWay = new Set<ServerResponse>()
  private stopping = false

  constructor(private readonly server: Server) {}

  get isStopping(): boolean {
    return this.stopping
  }

  /** Counts a request that begins. Returns false when it comes too late, on a connection that was kept open. */
  begin(res: ServerResponse): boolean {
    this.underWay.add(res)
    res.once('close', () => this.end(res))
    if (this.isStopping) res.setHeader('connection', 'close')
    return !this.isStopping
  }

  /** Refuses new connections; resolves once the requests under way are answered, or cut after `patience` milliseconds. */
  async stop(patience: number): Promise<void> {
    this.stopping = true
    const closed = new Promise<void>((resolve, reject) => {
      this.server.close((error) => (error ? reject(error) : resolve()))
    })
    this.server.closeIdleConnections()
    for (const res of this.underWay) {
      if (!res.headersSent) res.setHeader('connection', 'close')
    }
    const cut = setTimeout(() => this.server.closeAllConnections(), patience)
    await closed
    clearTimeout(cut)
  }

  private end(res: ServerResponse) {
    this.underWay.delete(res)
    // An answer begun before the stop left its connection open.
    if (this.isStopping) setImmediate(() => this.server.closeIdleConnections())
  }
}
