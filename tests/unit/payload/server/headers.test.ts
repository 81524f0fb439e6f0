import {
  ADMIN_HEADERS,
  adminPolicy,
  apiPolicy,
  DOCUMENT_HEADERS,
  isListed,
  previewHeaders,
  resourcePolicy,
  safetyHeaders,
} from '@/payload/server/headers'

test('a public page runs and is dressed by files of the site alone, and shows the two video hosts', () => {
  const policy = DOCUMENT_HEADERS['content-security-policy']
  expect(policy).not.toMatch(/unsafe|nonce|sha256|\*|data:/)
  expect(policy).toContain('frame-src https://www.youtube-nocookie.com https://player.vimeo.com;')
})

test('browsers get the rule to come back by https only where the site has it', () => {
  expect(safetyHeaders('https://actualites.example.fr')).toHaveProperty('strict-transport-security')
  expect(safetyHeaders('http://localhost:3000')).not.toHaveProperty('strict-transport-security')
})

test('the admin runs no script that is not of the site or of this answer', () => {
  expect(adminPolicy('abc')).toContain("script-src 'self' 'nonce-abc';")
  expect(adminPolicy('abc')).not.toMatch(/script-src[^;]*unsafe/)
})

test('an answer of REST runs no script when it is opened, and a PDF can still be read', () => {
  expect(apiPolicy('/api/media/file/a.webp')).toMatch(/^default-src 'none';.*sandbox$/)
  expect(apiPolicy('/api/media/file/a.pdf')).toBe("frame-ancestors 'self'")
})

test('robots list the files of the library, and no document of REST', () => {
  expect(isListed('/api/media/file/salle.webp')).toBe(true)
  for (const path of ['/api/media', '/api/articles', '/api/media/file'])
    expect([path, isListed(path)]).toEqual([path, false])
})

test('sub-domains are bound to https only when the site is told so', () => {
  const hsts = (options: object) => safetyHeaders('https://actualites.example.fr', options)['strict-transport-security']
  expect(hsts({})).toBe('max-age=31536000')
  expect(hsts({ hstsSubdomains: true })).toBe('max-age=31536000; includeSubDomains')
})

test('other sites open no window on ours, and embed only the pictures that are there for them', () => {
  expect(safetyHeaders('http://localhost:3000')['cross-origin-opener-policy']).toBe('same-origin')
  for (const path of ['/opengraph-image', '/blog/x/opengraph-image', '/api/media/file/a.webp']) {
    expect([path, resourcePolicy(path)]).toEqual([path, 'cross-origin'])
  }
  for (const path of ['/', '/blog/x', '/admin', '/api/articles', '/api/media', '/preview/articles/1']) {
    expect([path, resourcePolicy(path)]).toEqual([path, 'same-origin'])
  }
})

test('what a page refuses is reported to the site, by both means that browsers know', () => {
  for (const headers of [DOCUMENT_HEADERS, previewHeaders('abc')]) {
    expect(headers['content-security-policy']).toMatch(/report-uri \/csp-report; report-to csp$/)
    expect(headers['reporting-endpoints']).toBe('csp="/csp-report"')
  }
  expect(adminPolicy('abc')).toMatch(/report-uri \/csp-report; report-to csp$/)
  expect(ADMIN_HEADERS['reporting-endpoints']).toBe('csp="/csp-report"')
})
