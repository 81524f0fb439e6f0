import { adminMetadata } from '@/app/(payload)/admin/[[...segments]]/admin-metadata'
import { adminPanel } from '@/payload/admin-panel'

const OURS = adminPanel?.meta ?? {}

test('the page for a missing address has our metadata, although Payload gives only its own', () => {
  const payloads = {
    title: 'Pas trouvé',
    description: 'Page non trouvée',
    icons: [{ rel: 'icon', url: '/payload-favicon.png' }],
    openGraph: { title: 'Pas trouvé', siteName: 'Payload App', description: 'Payload is a headless CMS' },
  }
  expect(adminMetadata(payloads, OURS)).toEqual({
    title: 'Pas trouvé',
    description: 'Page non trouvée',
    icons: OURS.icons,
    keywords: null,
    openGraph: { ...OURS.openGraph, title: 'Pas trouvé' },
  })
})

test('a form has no keywords, and a page without a description gets that of the administration', () => {
  const { description, keywords } = adminMetadata({ description: '', keywords: 'Article, Payload, CMS' }, OURS)
  expect([description, keywords]).toEqual(['Administration de Skorann Actualités', null])
})
