import { basename, join } from 'node:path'

/** Settings of a site that keeps everything in one folder and is nobody else's. */
export function testEnvironment(folder: string, port = 3000): Record<string, string> {
  return {
    PORT: String(port),
    HOST: '127.0.0.1',
    SITE_URL: `http://localhost:${port}`,
    DATABASE_URI: testDatabase(folder),
    DATA_DIR: folder,
    PAYLOAD_SECRET: 'a-secret-for-tests-only-0123456789abcdef',
  }
}

/** A database of its own: a file in the folder, or on the server of TEST_MONGODB_URI one that has the folder's name. */
export function testDatabase(folder: string): string {
  const server = process.env.TEST_MONGODB_URI
  if (!server) return `file:${join(folder, 'test.db')}`
  const uri = new URL(server)
  uri.pathname = `/${basename(folder)}`
  return uri.href
}
