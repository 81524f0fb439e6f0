/**
 * Where this machine reaches the site, without a final slash: an address that stands for all is not one to ask.
 * @param {{ HOST: string, PORT: number }} settings
 * @returns {string} for example « http://127.0.0.1:3000 »
 */
export function localOrigin({ HOST, PORT }) {
  if (HOST === '0.0.0.0') return `http://127.0.0.1:${PORT}`
  if (HOST === '::') return `http://[::1]:${PORT}`
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`
}

/**
 * Whether nobody on another machine can reach the site.
 * @param {string} host
 */
export function isLocal(host) {
  return ['127.0.0.1', 'localhost', '::1'].includes(host)
}
