import { connect, createServer, type Socket } from 'node:net'

export interface TcpProxy {
  port: number
  /** Closes every connection that is open, as a database that is killed does. New ones are let through. */
  cutAll(): void
  /**
   * Closes the connection of the next requests, `times` of them, that hold `words`: they do not arrive. Returns how many it
   * has closed so far.
   */
  cutAt(words: string, times?: number): () => number
  /** The same for requests that do arrive: their answers do not. */
  cutAnswersOf(words: string, times?: number): () => number
  close(): Promise<void>
}

/** Stands between a client and a server of this machine, and cuts their connections when it is told to. */
export async function startTcpProxy(serverPort: number): Promise<TcpProxy> {
  const open = new Set<Socket>()
  let cut = { words: Buffer.alloc(0), left: 0, done: 0, arrives: false }

  const proxy = createServer((client) => {
    const server = connect(serverPort, '127.0.0.1')
    const end = () => {
      client.destroy()
      server.destroy()
      open.delete(client)
    }
    open.add(client)
    for (const socket of [client, server]) socket.on('error', end).on('close', end)
    let isAnswerLost = false
    server.on('data', (data) => (isAnswerLost ? end() : client.write(data)))
    client.on('data', (data) => {
      if (cut.left === 0 || !data.includes(cut.words)) return void server.write(data)
      cut.left -= 1
      cut.done += 1
      if (!cut.arrives) return end()
      isAnswerLost = true
      server.write(data)
    })
  })
  const cutNext = (words: string, times: number, arrives: boolean) => {
    const own = { words: Buffer.from(words), left: times, done: 0, arrives }
    cut = own
    return () => own.done
  }
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    port: (proxy.address() as { port: number }).port,
    cutAll() {
      for (const client of open) client.destroy()
    },
    cutAt: (words, times = 1) => cutNext(words, times, false),
    cutAnswersOf: (words, times = 1) => cutNext(words, times, true),
    async close() {
      for (const client of open) client.destroy()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}
