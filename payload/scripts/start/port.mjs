import { createServer } from 'node:net'
import { codeOf, Refusal } from './refusal.mjs'

export const DEFAULT_PORT = 3000

/**
 * The port to listen on, before dependencies exist and zod can be asked.
 * @param {string | undefined} raw
 * @returns {number}
 * @throws {Refusal} when it is not a port's number
 */
export function parsePort(raw) {
  if (raw === undefined || raw === '') return DEFAULT_PORT
  const port = Number(raw)
  if (/^\d+$/.test(raw) && port >= 1 && port <= 65535) return port
  throw new Refusal(`PORT vaut « ${raw} » : donnez un nombre entier de 1 à 65535, par exemple PORT=${DEFAULT_PORT}.`)
}

/**
 * Resolves when the site can listen there.
 * @param {number} port
 * @param {string} host
 * @throws {Refusal} port taken, forbidden, or an address that is not this machine's
 */
export async function ensurePortIsFree(port, host) {
  const code = await tryListening(port, host)
  if (code !== '') throw new Refusal(portProblem(code, port, host))
}

/** @returns {Promise<number>} a port that nobody uses at this moment on 127.0.0.1 */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/**
 * @param {string} code the system's, for example EADDRINUSE
 * @param {number} port
 * @param {string} host
 */
export function portProblem(code, port, host) {
  if (code === 'EADDRINUSE') {
    return `Le port ${port} est déjà pris : arrêtez le programme qui l’utilise ou choisissez-en un autre, par exemple PORT=${nextPort(port)} npm start.`
  }
  if (code === 'EACCES') {
    return `Le port ${port} est réservé au système : choisissez-en un autre, par exemple PORT=${DEFAULT_PORT} npm start.`
  }
  return `HOST vaut « ${host} », qui n’est pas une adresse de cette machine (${code}) : utilisez HOST=127.0.0.1, ou HOST=0.0.0.0 pour toutes.`
}

/** @param {number} port */
function nextPort(port) {
  return port < 65535 ? port + 1 : DEFAULT_PORT
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string>} empty when it worked, else the error's code
 */
function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(codeOf(error) || 'EUNKNOWN'))
    server.listen(port, host, () => server.close(() => resolve('')))
  })
}
