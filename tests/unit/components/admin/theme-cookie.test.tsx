import { jest } from '@jest/globals'
import { render } from '@testing-library/react'

const admin = { cookiePrefix: '__Host-payload', autoMode: undefined as boolean | undefined, theme: 'dark' }

jest.unstable_mockModule('@payloadcms/ui', () => ({
  useConfig: () => ({ config: { cookiePrefix: admin.cookiePrefix } }),
  useTheme: () => ({ autoMode: admin.autoMode, theme: admin.theme }),
}))
const { ThemeCookie } = await import('@/components/admin/theme-cookie')

/** What the page writes to its cookies. */
function written(state: Partial<typeof admin>): string[] {
  Object.assign(admin, state)
  const cookies: string[] = []
  const spy = jest.spyOn(document, 'cookie', 'set').mockImplementation((cookie) => void cookies.push(cookie))
  render(<ThemeCookie>page</ThemeCookie>)
  spy.mockRestore()
  return cookies
}

test('behind HTTPS the theme that a person chose is kept for a year, and forgotten when the system’s is chosen', () => {
  expect(written({ autoMode: undefined })).toEqual([])
  expect(written({ autoMode: false })).toEqual([
    '__Host-payload-theme=dark;path=/;secure;samesite=lax;max-age=31536000',
  ])
  expect(written({ autoMode: true })).toEqual(['__Host-payload-theme=;path=/;secure;samesite=lax;max-age=0'])
})

test('elsewhere Payload’s own cookie is enough', () => {
  expect(written({ autoMode: false, cookiePrefix: 'payload' })).toEqual([])
})
