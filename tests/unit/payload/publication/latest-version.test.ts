import { latestVersion } from '@/payload/publication/latest-version'
import { requestOn } from '../../../support/documents-in-memory'

const versions = [
  { id: 'v1', parent: '1', latest: false },
  { id: 'v2', parent: '1', latest: true },
  { id: 'v3', parent: '2', latest: true },
]

test('a document’s latest version is found among those of its collection', async () => {
  const { req } = requestOn({ 'versions of articles': versions, 'versions of pages': [] })
  expect(await latestVersion(req, 'articles', '1')).toEqual(versions[1])
  expect(await latestVersion(req, 'articles', '3')).toBeUndefined()
  expect(await latestVersion(req, 'pages', '1')).toBeUndefined()
})
