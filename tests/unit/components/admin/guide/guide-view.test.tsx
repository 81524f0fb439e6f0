import { jest } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

jest.unstable_mockModule('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Error(`leads to ${address}`)
  },
}))
const Admin = ({ children }: { children: ReactNode }) => <div data-testid="admin">{children}</div>
jest.unstable_mockModule('@payloadcms/next/templates', () => ({ DefaultTemplate: Admin }))
const { GuideView } = await import('@/components/admin/guide/guide-view')

function open(canAccessAdmin: boolean) {
  const config = { routes: { admin: '/admin' }, admin: { routes: { login: '/login' } } }
  const initPageResult = {
    permissions: { canAccessAdmin },
    req: { i18n: {}, payload: { config }, user: null },
    visibleEntities: { collections: [], globals: [] },
  }
  return render(<GuideView {...({ initPageResult } as unknown as AdminViewServerProps)} />)
}

test('the guide is for who may enter the admin; others are led to the login, and back to it', () => {
  const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(() => open(false)).toThrow('leads to /admin/login?redirect=%2Fadmin%2Fguide')
  silent.mockRestore()
  open(true)
  expect(screen.getByTestId('admin')).toContainElement(screen.getByRole('heading', { name: 'Guide de rédaction' }))
})
