import type { PayloadRequest } from 'payload'
import { knownBrowser, makeBrowserKnown } from '@/collections/accounts/login/known-browser'

const request = (cookie = '', { secure = false, secret = 'un-secret' } = {}) =>
  ({
    headers: new Headers({ cookie }),
    payload: {
      secret,
      config: { cookiePrefix: secure ? '__Host-payload' : 'payload' },
      collections: { users: { config: { auth: { cookies: { secure } } } } },
    },
  }) as unknown as PayloadRequest

/** The cookie that a browser keeps of an answer. */
const kept = (setCookie: string) => setCookie.split(';')[0] ?? ''

test('a browser in which somebody logged in is known to that account, and to no other', () => {
  const cookie = kept(makeBrowserKnown(request(), 'anne'))
  expect(knownBrowser(request(cookie), 'anne')).toEqual(expect.any(String))
  expect(knownBrowser(request(cookie), 'yann')).toBeNull()
  expect(knownBrowser(request(), 'anne')).toBeNull()
})

test('a browser stays the same one at each login, and knows the last five accounts of a shared computer', () => {
  let cookie = ''
  for (const name of ['anne', 'yann', 'lena', 'paul', 'erwan', 'gael']) {
    cookie = kept(makeBrowserKnown(request(cookie), name))
  }
  const before = knownBrowser(request(cookie), 'yann')
  expect(knownBrowser(request(cookie), 'anne')).toBeNull()
  expect(knownBrowser(request(kept(makeBrowserKnown(request(cookie), 'yann'))), 'yann')).toBe(before)
})

test('nobody makes a browser known but this site', () => {
  const cookie = kept(makeBrowserKnown(request(), 'anne'))
  expect(knownBrowser(request(cookie, { secret: 'un-autre' }), 'anne')).toBeNull()
  expect(knownBrowser(request(cookie.replace('anne', 'yann')), 'yann')).toBeNull()
  for (const forged of ['payload-browser=anne', 'payload-browser=anne.x.y', 'payload-browser=~~..~']) {
    expect(knownBrowser(request(forged), 'anne')).toBeNull()
  }
})

test('the mark is hidden from scripts, and behind HTTPS from plain HTTP and from neighbours', () => {
  expect(makeBrowserKnown(request(), 'anne')).toMatch(/^payload-browser=.*HttpOnly=true/)
  expect(makeBrowserKnown(request('', { secure: true }), 'anne')).toMatch(
    /^__Host-payload-browser=.*Path=\/; Secure=true/,
  )
})
