import { createHash } from 'node:crypto'
import { jest } from '@jest/globals'
import sharp from 'sharp'
import { bodyOf, complete, type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const picture = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer()

async function send(bytes: Buffer, path = '/media', method: 'PATCH' | 'POST' = 'POST', data: object = {}) {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'photo.png')
  form.append('_payload', JSON.stringify({ alt: 'Une photo', ...data }))
  const { status, json } = await newsroom.as('writer', path, { method, form })
  if (!json.doc) throw new Error(`picture refused: ${status} ${JSON.stringify(json)}`)
  return json.doc
}

const found = async (query: string) => {
  const { status, json } = await newsroom.as('writer', `/media?depth=0&limit=0&${query}`)
  return { status, ids: (json.docs ?? []).map(({ id }) => id) }
}

describe('twins', () => {
  test('a file is found again by the bytes that were sent, not by those that the library made of them', async () => {
    const bytes = await picture('#123456')
    const { id, contentHash } = await send(bytes)
    expect(contentHash).toBe(hashOf(bytes))
    expect(await found(`where[contentHash][equals]=${hashOf(bytes)}`)).toEqual({ status: 200, ids: [id] })
  })

  test('a file that takes the place of another is found by its own bytes; new words change nothing', async () => {
    const [first, second] = [await picture('#234567'), await picture('#345678')]
    const { id } = await send(first)
    expect((await send(second, `/media/${id}`, 'PATCH')).contentHash).toBe(hashOf(second))
    const body = { alt: 'Autre chose', contentHash: 'inventée' }
    const { json } = await newsroom.as('writer', `/media/${id}`, { method: 'PATCH', body })
    expect(json.doc?.contentHash).toBe(hashOf(second))
  })

  test('a part that was cut out of a picture is not that picture', async () => {
    const bytes = await picture('#456789')
    const { id } = await send(bytes)
    const crop =
      'uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[crop][x]=0&uploadEdits[crop][y]=0'
    const size = 'uploadEdits[widthInPixels]=30&uploadEdits[heightInPixels]=20'
    const body = { alt: 'Un détail' }
    const { status } = await newsroom.as('writer', `/media/${id}?${crop}&${size}`, { method: 'PATCH', body })
    expect([status, await found(`where[contentHash][equals]=${hashOf(bytes)}`)]).toEqual([
      200,
      { status: 200, ids: [] },
    ])
  })

  test('a visitor reads nobody’s bytes', async () => {
    const cover = (await send(await picture('#56789a'))).id
    await newsroom.publishedBy('editor', { cover })
    const { json } = await newsroom.as(null, '/articles?depth=1&limit=0')
    expect(JSON.stringify(json)).toContain(cover)
    expect(JSON.stringify(json)).not.toContain('contentHash')
  })
})

test('the point that stays visible is moved, to an edge too, without the file being made anew', async () => {
  const { id, contentHash } = await send(await picture('#0c0c0c'))
  const before = await newsroom.payload.findByID({ collection: 'media', id })
  const body = { alt: 'Une photo', focalX: 0, focalY: 100 }
  const { json } = await newsroom.as('writer', `/media/${id}`, { method: 'PATCH', body })
  expect([json.doc?.focalX, json.doc?.focalY, json.doc?.contentHash]).toEqual([0, 100, contentHash])
  const { filename, filesize, url, sizes } = await newsroom.payload.findByID({ collection: 'media', id })
  expect({ filename, filesize, url, sizes }).toEqual({
    filename: before.filename,
    filesize: before.filesize,
    url: before.url,
    sizes: before.sizes,
  })
})

describe('where a file is used', () => {
  const IN: Record<string, (image: string) => Promise<[string, string]>> = {
    'a published text': async (image) => {
      const doc = { title: 'En ligne', body: bodyOf('x', { blockType: 'gallery', images: [{ image }] }) }
      return [(await newsroom.publishedBy('writer', doc)).id, 'published']
    },
    'a draft': async (image) => [(await newsroom.draftBy('writer', { title: 'Brouillon', cover: image })).id, 'draft'],
    'changes that wait': async (image) => {
      const { id } = await newsroom.publishedBy('writer', { title: 'Publié' })
      await newsroom.as('editor', `/articles/${id}?draft=true`, { method: 'PATCH', body: { meta: { image } } })
      return [id, 'pending']
    },
    'the trash': async (image) => {
      const { id } = await newsroom.draftBy('writer', { title: 'Jeté', cover: image })
      const body = { deletedAt: new Date().toISOString() }
      await newsroom.as('writer', `/articles/${id}?draft=true`, { method: 'PATCH', body })
      return [id, 'trash']
    },
    'what is scheduled': async (image) => {
      const { id } = await newsroom.draftBy('writer', { title: 'Programmé', cover: image })
      const at = new Date(Date.now() + 86_400_000).toISOString()
      await newsroom.as('editor', `/articles/${id}/schedule`, { method: 'POST', body: { action: 'publish', at } })
      return [id, 'draft']
    },
    'a signature': async (image) => {
      const body = { name: `Signature ${image}`, photo: image }
      const { json } = await newsroom.as('editor', '/people', { method: 'POST', body })
      return [String(json.doc?.id), 'published']
    },
  }

  test.each(Object.keys(IN))('a file in %s is among those that are used, and its record leads there', async (place) => {
    const colour = `#${hashOf(Buffer.from(place)).slice(0, 6)}`
    const { id } = await send(await picture(colour))
    const only = `where[id][equals]=${id}`
    expect((await found(`${only}&where[usage][equals]=unused`)).ids).toEqual([id])
    expect((await found(`${only}&where[usage][equals]=used`)).ids).toEqual([])
    const [document, state] = (await IN[place]?.(id)) ?? []
    expect((await found(`${only}&where[usage][equals]=unused`)).ids).toEqual([])
    expect((await found(`${only}&where[or][0][and][0][usage][equals]=used`)).ids).toEqual([id])
    const { json } = await newsroom.as('writer', `/media/${id}/uses`)
    expect(json.uses).toContainEqual(expect.objectContaining({ id: document, state }))
  })

  /** Asks as if the last write were not of this second: what was read of it is then kept. */
  const foundLater = async (query: string) => {
    const now = Date.now()
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now + 10_000)
    try {
      return await found(query)
    } finally {
      clock.mockRestore()
    }
  }

  test.each(Object.keys(IN))('what was read before a file came into %s is read again, and once', async (place) => {
    const { id } = await send(await picture(`#${hashOf(Buffer.from(`${place} later`)).slice(0, 6)}`))
    const unused = `where[id][equals]=${id}&where[usage][equals]=unused`
    expect((await foundLater(unused)).ids).toEqual([id])
    await IN[place]?.(id)
    expect((await foundLater(unused)).ids).toEqual([])
    const reads = jest.spyOn(newsroom.payload.db, 'findVersions')
    expect((await foundLater(unused)).ids).toEqual([])
    expect(reads.mock.calls.filter(([{ limit }]) => limit === 0)).toEqual([])
    reads.mockRestore()
  })

  test('a picture is unused again once its text is without it, withdrawn, deleted', async () => {
    const unused = async (id: string) => (await foundLater(`where[id][equals]=${id}&where[usage][equals]=unused`)).ids
    const { id } = await send(await picture('#0a0b0c'))
    const draft = await newsroom.draftBy('writer', { title: 'Avec', cover: id })
    expect(await unused(id)).toEqual([])
    const autosave = `/articles/${draft.id}?draft=true&autosave=true`
    await newsroom.as('writer', autosave, { method: 'PATCH', body: { cover: null } })
    expect(await unused(id)).toEqual([id])
    await newsroom.as('writer', autosave, { method: 'PATCH', body: { cover: id } })
    expect(await unused(id)).toEqual([])

    const online = await newsroom.publishedBy('writer', { title: 'En ligne avec', cover: id })
    await newsroom.as('editor', `/articles/${draft.id}`, { method: 'DELETE' })
    await newsroom.as('editor', `/articles/${online.id}?draft=true`, { method: 'PATCH', body: { cover: null } })
    expect(await unused(id)).toEqual([])
    await newsroom.as('editor', `/articles/${online.id}`, { method: 'PATCH', body: { _status: 'draft' } })
    expect(await unused(id)).toEqual([id])
  })

  test('of a file that there is not, nobody is told that nothing shows it', async () => {
    expect((await newsroom.as('writer', '/media/0190e3b0-0000-7000-8000-000000000000/uses')).status).toBe(404)
    expect((await newsroom.as('writer', '/media/autre/uses')).status).toBe(404)
  })

  test('a file that nothing shows has no uses, and counts among those never used', async () => {
    const { id } = await send(await picture('#010203'))
    expect((await newsroom.as('writer', `/media/${id}/uses`)).json).toEqual({ uses: [] })
    const { json } = await newsroom.as('writer', `/media/count?where[id][equals]=${id}&where[usage][not_equals]=used`)
    expect(json.totalDocs).toBe(1)
  })

  test('a visitor is not told where a file is, nor which are used', async () => {
    const { id } = await send(await picture('#020304'))
    await newsroom.draftBy('writer', { ...complete(newsroom.category), title: 'Un secret', cover: id })
    expect((await newsroom.as(null, `/media/${id}/uses`)).status).toBe(403)
    expect((await newsroom.as(null, '/media?where[usage][equals]=used')).status).toBe(400)
  })

  test('an answer that the question does not have finds nothing, and elsewhere nobody asks it', async () => {
    expect(await found('where[usage][equals]=parfois')).toEqual({ status: 200, ids: [] })
    for (const path of [
      '/articles?where[cover.usage][equals]=used',
      '/articles/versions?where[version.cover.usage][equals]=used',
      '/articles?sort=cover.usage',
      '/media?sort=usage',
    ]) {
      const { json, status } = await newsroom.as('writer', path)
      expect([path, status, JSON.stringify(json.errors)]).toEqual([path, 400, expect.stringMatching(/On ne peut/)])
    }
  })

  test('the use is asked with other conditions beside it, and as a list', async () => {
    const { id } = await send(await picture('#030405'))
    await send(await picture('#040506'))
    const beside = `where[and][0][id][equals]=${id}`
    expect((await found(`where[usage][equals]=unused&${beside}`)).ids).toEqual([id])
    expect((await found(`${beside}&where[usage][equals]=unused`)).ids).toEqual([id])
    expect((await found(`${beside}&where[usage][in]=used,unused`)).ids).toEqual([id])
    expect((await found(`${beside}&where[usage][equals]=used`)).ids).toEqual([])
  })

  test('« delete those that were never used » deletes no other file', async () => {
    const { id } = await send(await picture('#050607'))
    const cover = (await send(await picture('#060708'))).id
    await newsroom.draftBy('writer', { title: 'Elle sert', cover })
    const both = `where[and][0][id][in]=${id},${cover}&where[usage][equals]=unused`
    const { status } = await newsroom.as('editor', `/media?${both}`, { method: 'DELETE' })
    expect([status, (await found(`where[id][in]=${id},${cover}`)).ids]).toEqual([200, [cover]])
  })
})

describe('tags', () => {
  const tagged = async (colour: string, ...tags: string[]) =>
    await send(await picture(colour), '/media', 'POST', { tags })

  test('a tag keeps the spelling of the oldest file that has it, and finds its files alone', async () => {
    const first = await tagged('#0b0b01', 'Santé', 'Affiches')
    const second = await tagged('#0b0b02', 'SANTE', 'santé', 'Équipe')
    await tagged('#0b0b03', 'Santé au travail')
    expect([first.tags, second.tags]).toEqual([
      ['Santé', 'Affiches'],
      ['Santé', 'Équipe'],
    ])
    const { ids } = await found(`where[tags][equals]=${encodeURIComponent('Santé')}`)
    expect(ids.toSorted()).toEqual([first.id, second.id].toSorted())
    const both = await found(
      `where[or][0][and][0][tags][equals]=${encodeURIComponent('Santé')}&where[or][0][and][1][usage][equals]=unused`,
    )
    expect(both.ids.toSorted()).toEqual([first.id, second.id].toSorted())
    const { json } = await newsroom.as('writer', '/media/tags')
    expect((json.tags as string[])[0]).toBe('Santé')
    // The words of articles are others.
    expect((await newsroom.as('writer', '/articles/tags')).json.tags).not.toContain('Santé')
  })

  test('a tag that is taken away, or given again with the others, changes no other one', async () => {
    const { id } = await tagged('#0b0b04', 'Ateliers')
    const patch = async (tags: string[]) =>
      (await newsroom.as('writer', `/media/${id}`, { method: 'PATCH', body: { tags } })).json.doc?.tags
    expect(await patch(['Ateliers', 'ateliers', 'Port'])).toEqual(['Ateliers', 'Port'])
    expect(await patch(['Port'])).toEqual(['Port'])
  })

  test('readers are told no tag, and find nothing by one', async () => {
    const { id } = await tagged('#0b0b05', 'Confidentiel')
    await newsroom.publishedBy('editor', { cover: id })
    const { json } = await newsroom.as(null, '/articles?depth=1&limit=0')
    expect(JSON.stringify(json)).toContain(id)
    expect(JSON.stringify(json)).not.toContain('Confidentiel')
    expect((await newsroom.as(null, '/articles?where[cover.tags][equals]=Confidentiel')).status).toBe(400)
    expect((await newsroom.as(null, '/media/tags')).status).toBe(403)
  })
})
