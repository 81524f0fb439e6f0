import { existsSync } from 'node:fs'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Resolves with the browser that the tests drive: the one of CHROMIUM_PATH, an installed Chromium, else the one that
 * comes with the dependencies, which is unpacked the first time. Two processes must not unpack it at once: the second
 * would start a file that is still being written (ETXTBSY). `npm test` calls this before its workers.
 * @returns {Promise<{ path: string, isInstalled: boolean }>}
 */
export async function findBrowser() {
  const installed = [process.env.CHROMIUM_PATH, ...INSTALLED].find((path) => path && existsSync(path))
  if (installed) return { path: installed, isInstalled: true }
  const { default: sparticuz } = await import('@sparticuz/chromium')
  return { path: await sparticuz.executablePath(), isInstalled: false }
}
